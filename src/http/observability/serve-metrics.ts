import type { ApolloServerPlugin } from '@apollo/server';
import type { Express, RequestHandler } from 'express';
import { Gauge } from 'prom-client';
import type { Context } from '../../graphql/context.js';
import type { Metrics } from '../../metrics.js';
import { authenticateRequests } from '../auth/authenticate-requests.js';
import type { Services } from '../services.js';
import { methodOf, routeOf } from './routes.js';

/** Serves `GET /metrics` in the format of Prometheus. */
export function serveMetrics(app: Express, services: Services, { registry }: Metrics): void {
  new Gauge({
    name: 'lead_scoring_runs',
    help: 'Scoring runs in the database, by status',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const [status, count] of await services.store.runs.countByStatus()) this.set({ status }, count);
    },
  });
  app.get('/metrics', authenticateRequests(services), async (_, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}

/** Times all requests by method, route and status. */
export function timeRequests({ requests }: Metrics): RequestHandler {
  return (request, response, next) => {
    const end = requests.startTimer();
    const labels = { method: methodOf(request), route: routeOf(request) };
    response.once('close', () => end({ ...labels, status: response.statusCode }));
    next();
  };
}

/** Times operations by kind. A client chooses their names, so names are no label. */
export function timeOperations({ operations }: Metrics): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const end = operations.startTimer();
      return {
        async willSendResponse({ operation, errors }) {
          end({ kind: operation?.operation ?? 'unreadable', outcome: errors ? 'error' : 'ok' });
        },
      };
    },
  };
}
