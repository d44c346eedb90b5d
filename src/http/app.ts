import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Metrics } from '../metrics.js';
import { answerFault, answerUnknown } from './answer-fault.js';
import { apolloOptions } from './apollo.js';
import { serveConsole } from './console.js';
import { serveDownload } from './downloads.js';
import { guardEntry, visitorOf } from './guard-entry.js';
import { serveHealth } from './health.js';
import { serveMetrics, timeRequests } from './metrics.js';
import { guardSize } from './operation-size.js';
import { admitSites } from './other-sites.js';
import { logRequests, notesOf } from './request-log.js';
import { serveSchema } from './schema-file.js';
import { setSecurityHeaders } from './security-headers.js';
import type { Services } from './services.js';
import { guardUploads, receiveUploads } from './upload-guard.js';

/** The HTTP side of the service, and how to stop it. */
export type App = { readonly express: Express; stop(): Promise<void> };

export async function makeApp(schema: GraphQLSchema, services: Services, metrics: Metrics): Promise<App> {
  const { config } = services;
  const apollo = new ApolloServer<Context>(apolloOptions(schema, services, metrics));
  await apollo.start();
  const app = express().disable('x-powered-by').disable('etag');
  app.use(logRequests(services.logger), timeRequests(metrics));
  app.use(setSecurityHeaders(config), admitSites(config.corsOrigins));
  serveHealth(app, services);
  serveMetrics(app, services, metrics);
  serveDownload(app, services);
  serveSchema(app, services);
  app.use(
    '/graphql',
    guardEntry(services),
    guardUploads(),
    receiveUploads(config.limits),
    express.json({ limit: config.limits.bodyBytes }),
    guardSize(config.limits.operation),
    expressMiddleware(apollo, { context: async ({ res }) => services.contextFor(visitorOf(res), notesOf(res)) }),
  );
  serveConsole(app);
  app.use(answerUnknown);
  app.use(answerFault(services));
  return { express: app, stop: () => apollo.stop() };
}
