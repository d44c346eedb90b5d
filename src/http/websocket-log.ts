import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RequestNotes } from '../graphql/request-notes.js';

/** A longer name, or one that is no name, is not logged. */
const OPERATION_NAME = /^[_a-z]\w{0,99}$/i;

/** The log of the operations that come by WebSocket: a line each, by the id of the request that opened the socket. */
export type SocketLog = {
  /** The id of the request that opened a socket. */
  requestId(opening: IncomingMessage): string;
  began(opening: IncomingMessage, id: string, name: string | null | undefined): void;
  /** What is noted of an operation that began. */
  notesOf(opening: IncomingMessage, id: string): RequestNotes;
  ended(opening: IncomingMessage, id: string): void;
};

type Begun = { readonly start: number; readonly notes: RequestNotes };
type Socket = { readonly requestId: string; readonly begun: Map<string, Begun> };

export function socketLog(logger: Logger): SocketLog {
  const sockets = new WeakMap<IncomingMessage, Socket>();

  function socketOf(opening: IncomingMessage): Socket {
    const socket = sockets.get(opening) ?? { requestId: randomUUID(), begun: new Map() };
    sockets.set(opening, socket);
    return socket;
  }

  function begin(opening: IncomingMessage, id: string, operation?: string): Begun {
    const { requestId, begun } = socketOf(opening);
    const one = { start: performance.now(), notes: { id: requestId, ...(operation && { operation }) } };
    begun.set(id, one);
    return one;
  }

  const begunAs = (opening: IncomingMessage, id: string) => socketOf(opening).begun.get(id) ?? begin(opening, id);

  return {
    requestId: (opening) => socketOf(opening).requestId,
    began(opening, id, name) {
      begin(opening, id, name && OPERATION_NAME.test(name) ? name : undefined);
    },
    notesOf: (opening, id) => begunAs(opening, id).notes,
    ended(opening, id) {
      const { start, notes } = begunAs(opening, id);
      socketOf(opening).begun.delete(id);
      const { id: requestId, operation, cost } = notes;
      const ms = Math.round(performance.now() - start);
      logger.info({ requestId, operation, cost, ms }, 'operation by WebSocket');
    },
  };
}
