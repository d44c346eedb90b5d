import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Metrics } from '../metrics.js';
import { apolloOptions } from './apollo.js';
import { authenticateGraphql, principalOf } from './auth/authenticate-requests.js';
import { serveDownloads } from './downloads/serve-download.js';
import { answerFault, answerUnknown } from './errors/answer-fault.js';
import { goneSignal } from './gone-signal.js';
import { allowOrigins } from './headers/cors.js';
import { setSecurityHeaders } from './headers/security-headers.js';
import { rejectOversized } from './limits/operation-size.js';
import { serveHealth } from './observability/health.js';
import { logRequests, notesOf } from './observability/request-log.js';
import { serveMetrics, timeRequests } from './observability/serve-metrics.js';
import { serveConsole } from './pages/console.js';
import { serveSchema } from './pages/schema-file.js';
import type { Services } from './services.js';
import { receiveUploads, rejectForgedUploads } from './uploads/receive-uploads.js';

/** The Express app of the service, and how to stop it. */
export type App = { readonly express: Express; stop(): Promise<void> };

export async function makeApp(schema: GraphQLSchema, services: Services, metrics: Metrics): Promise<App> {
  const { config } = services;
  const apollo = new ApolloServer<Context>(apolloOptions(schema, services, metrics));
  await apollo.start();
  const app = express().disable('x-powered-by').disable('etag');
  app.use(logRequests(services.logger), timeRequests(metrics));
  app.use(setSecurityHeaders(config), allowOrigins(config.corsOrigins));
  serveHealth(app, services);
  serveMetrics(app, services, metrics);
  serveDownloads(app, services);
  serveSchema(app, services);
  app.use(
    '/graphql',
    authenticateGraphql(services),
    rejectForgedUploads(),
    receiveUploads(config.limits),
    express.json({ limit: config.limits.bodyBytes }),
    rejectOversized(config.limits.operation),
    expressMiddleware(apollo, {
      context: async ({ res }) => services.contextFor(principalOf(res), notesOf(res), goneSignal(res)),
    }),
  );
  serveConsole(app);
  app.use(answerUnknown);
  app.use(answerFault(services));
  return { express: app, stop: () => apollo.stop() };
}
