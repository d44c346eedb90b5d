import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { makeContext, type Services } from '../graphql/context.js';
import { errorFormatter } from './format-error.js';
import { operationFaults } from './operation-faults.js';

/** Subscriptions over `graphql-transport-ws` on `/graphql` of the same port. */
export function serveSubscriptions(server: Server, schema: GraphQLSchema, services: Services) {
  const formatError = errorFormatter(services.logger);
  const { limits, publicUrl } = services.config;
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
    verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) =>
      isWelcome(origin, [`http://${req.headers.host}`, publicUrl]),
  });
  return useServer(
    {
      schema,
      context: () => makeContext(services),
      onSubscribe(_context, _id, operation) {
        const faults = operationFaults(schema, operation, limits);
        return faults.length > 0 ? faults : undefined;
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => formatError(error.toJSON(), error)) }
          : result,
    },
    sockets,
  );
}

/** A browser lets the pages of any site open a WebSocket here and read from it; only our own may. Other clients name no origin. */
function isWelcome(origin: string | undefined, ownUrls: readonly (string | null)[]): boolean {
  if (origin === undefined) return true;
  return ownUrls.some((url) => hostOf(url) === hostOf(origin) && hostOf(origin) !== null);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
