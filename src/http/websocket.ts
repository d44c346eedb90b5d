import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Limits } from '../config.js';
import { makeContext, type Services } from '../graphql/context.js';
import { onBehalfOf } from '../request-scope.js';
import { errorFormatter } from './format-error.js';
import { operationFaults } from './operation-faults.js';
import type { Timeouts } from './timeouts.js';
import { socketLog } from './websocket-log.js';

/** Subscriptions over `graphql-transport-ws` on `/graphql` of the same port. */
export function serveSubscriptions(server: Server, schema: GraphQLSchema, services: Services, timeouts: Timeouts) {
  const formatError = errorFormatter(services.logger);
  const log = socketLog(services.logger);
  const { limits, publicUrl, corsOrigins } = services.config;
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
    verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) =>
      isWelcome(origin, [`http://${req.headers.host}`, publicUrl, ...corsOrigins]),
  });
  sockets.on('headers', (headers, opening) => headers.push(`X-Request-Id: ${log.requestId(opening)}`));
  const formatErrors = ({ request }: Extra, errors: readonly GraphQLError[]) =>
    onBehalfOf({ id: log.requestId(request) }, () => errors.map((error) => formatError(error.toJSON(), error)));
  return useServer(
    {
      schema,
      connectionInitWaitTimeout: timeouts.greeting,
      context: () => makeContext(services),
      onConnect: ({ extra }) => limitLife(extra.socket, timeouts),
      onSubscribe({ subscriptions, extra }, id, operation) {
        log.began(extra.request, id, operation.operationName);
        const isOneTooMany = Object.keys(subscriptions).length > limits.subscriptions;
        const faults = isOneTooMany ? [tooMany(limits)] : operationFaults(schema, operation, limits);
        return faults.length > 0 ? faults : undefined;
      },
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
}

/** A client that is closed so connects again, and asks again for what it wants to see. */
function limitLife(socket: WebSocket, { socket: life }: Timeouts): void {
  const end = setTimeout(() => socket.close(1001, 'The connection is old. Connect again.'), life);
  socket.once('close', () => clearTimeout(end));
}

function tooMany({ subscriptions }: Limits): GraphQLError {
  const message =
    `The connection has ${subscriptions} operations under way (MAX_SUBSCRIPTIONS). End one of them, or open another ` +
    'connection.';
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A browser lets the pages of any site open a WebSocket here and read from it; only our own and those that are named may. Other clients name no origin. */
function isWelcome(origin: string | undefined, ownUrls: readonly (string | null)[]): boolean {
  if (origin === undefined) return true;
  return ownUrls.some((url) => hostOf(url) === hostOf(origin) && hostOf(origin) !== null);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
