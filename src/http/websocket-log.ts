import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';

/** A longer name, or one that is no name, is not logged. */
const OPERATION_NAME = /^[_a-z]\w{0,99}$/i;

/** The log of the operations that come by WebSocket: a line each, by the id of the request that opened the socket. */
export type SocketLog = {
  /** The id of the request that opened a socket. */
  requestId(opening: IncomingMessage): string;
  began(opening: IncomingMessage, id: string, name: string | null | undefined): void;
  ended(opening: IncomingMessage, id: string): void;
};

type Begun = { readonly start: number; readonly operation: string | undefined };
type Socket = { readonly requestId: string; readonly begun: Map<string, Begun> };

export function socketLog(logger: Logger): SocketLog {
  const sockets = new WeakMap<IncomingMessage, Socket>();

  function socketOf(opening: IncomingMessage): Socket {
    const socket = sockets.get(opening) ?? { requestId: randomUUID(), begun: new Map() };
    sockets.set(opening, socket);
    return socket;
  }

  return {
    requestId: (opening) => socketOf(opening).requestId,
    began(opening, id, name) {
      const operation = name && OPERATION_NAME.test(name) ? name : undefined;
      socketOf(opening).begun.set(id, { start: performance.now(), operation });
    },
    ended(opening, id) {
      const { requestId, begun } = socketOf(opening);
      const { start = performance.now(), operation } = begun.get(id) ?? {};
      begun.delete(id);
      logger.info({ requestId, operation, ms: Math.round(performance.now() - start) }, 'operation by WebSocket');
    },
  };
}
