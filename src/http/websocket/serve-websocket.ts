import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { ConnectionInitMessage, Context as ServerContext } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Limits } from '../../config.js';
import type { Context } from '../../graphql/context.js';
import { DatabaseUnavailable } from '../../store/database-error.js';
import { formatError, logFaults, MASKED, UNAVAILABLE } from '../errors/format-error.js';
import type { Timeouts } from '../limits/timeouts.js';
import type { Services } from '../services.js';
import { socketAuth } from './authenticate-sockets.js';
import { operationFaults } from './operation-faults.js';
import { operationLog } from './operation-log.js';

type Connection = ServerContext<ConnectionInitMessage['payload'], Extra>;

/** Never aborts: graphql-ws ends the operations of a socket that closes. */
const OPEN_SIGNAL = new AbortController().signal;

/** Serves `graphql-transport-ws` on `/graphql` of the same port: subscriptions, queries and mutations. */
export function serveWebSocket(server: Server, schema: GraphQLSchema, services: Services, timeouts: Timeouts) {
  const { auth, config, contextFor, logger } = services;
  const { limits, publicUrl, corsOrigins } = config;
  const sessions = socketAuth(auth, logger);
  const log = operationLog(logger);
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
    verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) =>
      isAllowedOrigin(origin, [`http://${req.headers.host}`, publicUrl, ...corsOrigins]),
  });
  sockets.on('headers', (headers, opening) => headers.push(`X-Request-Id: ${log.requestId(opening)}`));

  function formatErrors({ request }: Extra, errors: readonly GraphQLError[]) {
    logFaults(logger, errors, log.requestId(request));
    return errors.map((error) => formatError(error.toJSON(), error));
  }

  /** Why the client of a socket may not send an operation now; null where it may. */
  async function refusalOf({ socket, request }: Extra): Promise<GraphQLError | null> {
    try {
      const principal = await sessions.reauthenticate(socket);
      const refusal = principal && (await auth.countRequest(principal));
      if (refusal) return fault(refusal.code, refusal.message);
      return principal ? null : fault('UNAUTHENTICATED', 'The API key of this connection is no longer valid.');
    } catch (error) {
      logger.error({ err: error, requestId: log.requestId(request) }, 'request failed');
      return error instanceof DatabaseUnavailable
        ? fault(UNAVAILABLE, error.message)
        : fault('INTERNAL_SERVER_ERROR', MASKED);
    }
  }

  function contextOf({ socket, request }: Extra, id: string): Context {
    const principal = sessions.principalOf(socket);
    if (principal) return contextFor(principal, log.notesOf(request, id), OPEN_SIGNAL);
    throw fault('UNAUTHENTICATED', 'An API key is needed.');
  }

  /** Identifies the client of a socket: by its key, or by its address where no key is needed. */
  const clientOf = ({ socket, request }: Extra) => sessions.principalOf(socket)?.keyId ?? request.socket.remoteAddress;

  /** Counts the operations in flight of one client, over all of its sockets. */
  function inFlightFor(extra: Extra): number {
    const client = clientOf(extra);
    const own = [...connections].filter((connection) => clientOf(connection.extra) === client);
    return own.reduce((sum, connection) => sum + Object.keys(connection.subscriptions).length, 0);
  }

  const connections = new Set<Connection>();
  const subscriptions = useServer(
    {
      schema,
      connectionInitWaitTimeout: timeouts.connectionInit,
      async onConnect(connection) {
        const { connectionParams, extra } = connection;
        limitLifetime(extra.socket, timeouts);
        const isAuthenticated = await sessions.signIn(extra.socket, connectionParams, extra.request);
        if (isAuthenticated && extra.socket.readyState === extra.socket.OPEN) connections.add(connection);
        return isAuthenticated;
      },
      onClose(connection) {
        connections.delete(connection);
        sessions.signOut(connection.extra.socket);
      },
      async onSubscribe({ extra }, id, operation) {
        log.began(extra.request, id, operation.operationName);
        // Checked before the first await, so that operations that arrive together are all counted.
        if (inFlightFor(extra) > limits.subscriptions) return [tooMany(limits)];
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
      sessions.stop();
      await subscriptions.dispose();
    },
  };
}

/** Browsers let any site open a WebSocket, so the origin is checked here. Clients that are no browsers send no origin. */
function isAllowedOrigin(origin: string | undefined, allowed: readonly (string | null)[]): boolean {
  if (origin === undefined) return true;
  return allowed.some((url) => hostOf(url) === hostOf(origin) && hostOf(origin) !== null);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

function fault(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Closes a socket after a time. Its client connects and subscribes again. */
function limitLifetime(socket: WebSocket, { socket: lifetime }: Timeouts): void {
  const end = setTimeout(() => socket.close(1001, 'The connection is old. Connect again.'), lifetime);
  socket.once('close', () => clearTimeout(end));
}

function tooMany({ subscriptions }: Limits): GraphQLError {
  const message =
    `You have ${subscriptions} operations under way over WebSockets (MAX_SUBSCRIPTIONS). End one of them before you ` +
    'begin another.';
  return fault('BAD_USER_INPUT', message);
}
