import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { type Context, makeContext, type Services } from '../graphql/context.js';
import type { Metrics } from '../metrics.js';
import { answerFault, answerUnknown } from './answer-fault.js';
import { apolloOptions } from './apollo.js';
import { serveConsole } from './console.js';
import { serveDownload } from './downloads.js';
import { serveHealth } from './health.js';
import { serveMetrics, timeRequests } from './metrics.js';
import { guardDepth } from './operation-depth.js';
import { guardUploads, receiveUploads } from './upload-guard.js';

/** The HTTP side of the service, and how to stop it. */
export type App = { readonly express: Express; stop(): Promise<void> };

export async function makeApp(schema: GraphQLSchema, services: Services, metrics: Metrics): Promise<App> {
  const { limits } = services.config;
  const apollo = new ApolloServer<Context>(apolloOptions(schema, services, metrics));
  await apollo.start();
  const app = express().disable('x-powered-by');
  app.use(timeRequests(metrics));
  serveHealth(app, services);
  serveMetrics(app, services, metrics);
  serveDownload(app, services);
  app.use(
    '/graphql',
    guardUploads(),
    receiveUploads(limits),
    express.json({ limit: limits.bodyBytes }),
    guardDepth,
    expressMiddleware(apollo, { context: async () => makeContext(services) }),
  );
  serveConsole(app);
  app.use(answerUnknown);
  app.use(answerFault(services));
  return { express: app, stop: () => apollo.stop() };
}
