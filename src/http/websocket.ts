import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { ConnectionInitMessage, Context as ServerContext } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Limits } from '../config.js';
import type { Context } from '../graphql/context.js';
import { DatabaseUnavailable } from '../store/database-error.js';
import { formatError, logFaults, MASKED, UNAVAILABLE } from './format-error.js';
import { operationFaults } from './operation-faults.js';
import type { Services } from './services.js';
import { socketGuard } from './socket-guard.js';
import type { Timeouts } from './timeouts.js';
import { socketLog } from './websocket-log.js';
import { isWelcome } from './websocket-origin.js';

type Connection = ServerContext<ConnectionInitMessage['payload'], Extra>;

/** Operations over `graphql-transport-ws` on `/graphql` of the same port, subscriptions above all. */
export function serveSubscriptions(server: Server, schema: GraphQLSchema, services: Services, timeouts: Timeouts) {
  const { access, config, contextFor, logger } = services;
  const { limits, publicUrl, corsOrigins } = config;
  const guard = socketGuard(access, logger);
  const log = socketLog(logger);
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
    verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) =>
      isWelcome(origin, [`http://${req.headers.host}`, publicUrl, ...corsOrigins]),
  });
  sockets.on('headers', (headers, opening) => headers.push(`X-Request-Id: ${log.requestId(opening)}`));

  function formatErrors({ request }: Extra, errors: readonly GraphQLError[]) {
    logFaults(logger, errors, log.requestId(request));
    return errors.map((error) => formatError(error.toJSON(), error));
  }

  /** Why whoever is behind a socket may not ask now; null where they may. */
  async function refusalOf({ socket, request }: Extra): Promise<GraphQLError | null> {
    try {
      const visitor = await guard.admitAgain(socket);
      const refusal = visitor && (await access.countRequest(visitor));
      if (refusal) return fault(refusal.code, refusal.message);
      return visitor ? null : fault('UNAUTHENTICATED', 'The API key of this connection is no longer valid.');
    } catch (error) {
      logger.error({ err: error, requestId: log.requestId(request) }, 'request failed');
      return error instanceof DatabaseUnavailable
        ? fault(UNAVAILABLE, error.message)
        : fault('INTERNAL_SERVER_ERROR', MASKED);
    }
  }

  function contextOf({ socket, request }: Extra, id: string): Context {
    const visitor = guard.visitorOf(socket);
    if (visitor) return contextFor(visitor, log.notesOf(request, id));
    throw fault('UNAUTHENTICATED', 'An API key is needed.');
  }

  /** Whoever is behind a socket: their key, or their address where nobody needs one. */
  const whoIs = ({ socket, request }: Extra) => guard.visitorOf(socket)?.keyId ?? request.socket.remoteAddress;

  /** How many operations are under way for whoever is behind a socket, over all of theirs. */
  function underWayFor(extra: Extra): number {
    const who = whoIs(extra);
    const theirs = [...connections].filter((connection) => whoIs(connection.extra) === who);
    return theirs.reduce((sum, connection) => sum + Object.keys(connection.subscriptions).length, 0);
  }

  const connections = new Set<Connection>();
  const subscriptions = useServer(
    {
      schema,
      connectionInitWaitTimeout: timeouts.greeting,
      async onConnect(connection) {
        const { connectionParams, extra } = connection;
        limitLife(extra.socket, timeouts);
        const isIn = await guard.enter(extra.socket, connectionParams, extra.request);
        if (isIn && extra.socket.readyState === extra.socket.OPEN) connections.add(connection);
        return isIn;
      },
      onClose(connection) {
        connections.delete(connection);
        guard.leave(connection.extra.socket);
      },
      async onSubscribe({ extra }, id, operation) {
        log.began(extra.request, id, operation.operationName);
        // Those that come while others are let in count for these no more.
        if (underWayFor(extra) > limits.subscriptions) return [tooMany(limits)];
        const refusal = await refusalOf(extra);
        const faults = refusal ? [refusal] : operationFaults(schema, operation, contextOf(extra, id));
        return faults.length > 0 ? faults : undefined;
      },
      context: ({ extra }, id) => contextOf(extra, id),
      onError({ extra }, id, _payload, errors) {
        log.ended(extra.request, id);
        return formatErrors(extra, errors);
      },
      onNext: ({ extra }, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: formatErrors(extra, result.errors) } : result,
      onComplete: ({ extra }, id) => log.ended(extra.request, id),
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

/** A client that is closed so connects again, and asks again for what it wants to see. */
function limitLife(socket: WebSocket, { socket: life }: Timeouts): void {
  const end = setTimeout(() => socket.close(1001, 'The connection is old. Connect again.'), life);
  socket.once('close', () => clearTimeout(end));
}

function tooMany({ subscriptions }: Limits): GraphQLError {
  const message =
    `You have ${subscriptions} operations under way over WebSockets (MAX_SUBSCRIPTIONS). End one of them before you ` +
    'begin another.';
  return fault('BAD_USER_INPUT', message);
}
