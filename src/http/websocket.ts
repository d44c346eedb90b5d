import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../graphql/context.js';
import { errorFormatter, MASKED } from './format-error.js';
import { operationFaults } from './operation-faults.js';
import type { Services } from './services.js';
import { socketGuard } from './socket-guard.js';

/** Operations over `graphql-transport-ws` on `/graphql` of the same port, subscriptions above all. */
export function serveSubscriptions(server: Server, schema: GraphQLSchema, services: Services) {
  const { access, config, contextFor, logger } = services;
  const formatError = errorFormatter(logger);
  const guard = socketGuard(access, logger);
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: config.limits.bodyBytes,
    verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) =>
      isWelcome(origin, [`http://${req.headers.host}`, config.publicUrl]),
  });

  /** Why whoever is behind a socket may not ask now; null where they may. */
  async function refusalOf(socket: WebSocket): Promise<GraphQLError | null> {
    try {
      const visitor = await guard.admitAgain(socket);
      const refusal = visitor && (await access.countRequest(visitor));
      if (refusal) return fault(refusal.code, refusal.message);
      return visitor ? null : fault('UNAUTHENTICATED', 'The API key of this connection is good no more.');
    } catch (error) {
      logger.error({ err: error }, 'request failed');
      return fault('INTERNAL_SERVER_ERROR', MASKED);
    }
  }

  function contextOf(socket: WebSocket): Context {
    const visitor = guard.visitorOf(socket);
    if (visitor) return contextFor(visitor);
    throw fault('UNAUTHENTICATED', 'An API key is needed.');
  }

  const subscriptions = useServer(
    {
      schema,
      onConnect: ({ connectionParams, extra: { socket, request } }) => guard.enter(socket, connectionParams, request),
      onClose: ({ extra: { socket } }) => guard.leave(socket),
      async onSubscribe({ extra: { socket } }, _id, { query }) {
        const refusal = await refusalOf(socket);
        if (refusal) return [refusal];
        const faults = operationFaults(schema, query, contextOf(socket));
        return faults.length > 0 ? faults : undefined;
      },
      context: ({ extra: { socket } }) => contextOf(socket),
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => formatError(error.toJSON(), error)) }
          : result,
    },
    sockets,
  );
  return {
    async dispose() {
      guard.stop();
      await subscriptions.dispose();
    },
  };
}

function fault(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** A browser lets the pages of any site open a WebSocket here and read from it; only our own may. Other clients name no origin. */
function isWelcome(origin: string | undefined, ownUrls: readonly (string | null)[]): boolean {
  if (origin === undefined) return true;
  return ownUrls.some((url) => hostOf(url) === hostOf(origin) && hostOf(origin) !== null);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
