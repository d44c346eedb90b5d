import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RequestNotes } from '../../graphql/request-notes.js';

/** The operation names that are logged. */
const OPERATION_NAME = /^[_a-z]\w{0,99}$/i;

/** Logs a line for each operation over WebSocket, with the id of the request that opened the socket. */
export type OperationLog = {
  /** The id of the request that opened a socket. */
  requestId(opening: IncomingMessage): string;
  began(opening: IncomingMessage, id: string, name: string | null | undefined): void;
  /** The log's notes on an operation. */
  notesOf(opening: IncomingMessage, id: string): RequestNotes;
  ended(opening: IncomingMessage, id: string): void;
};

type Running = { readonly start: number; readonly notes: RequestNotes };
type Socket = { readonly requestId: string; readonly running: Map<string, Running> };

export function operationLog(logger: Logger): OperationLog {
  const sockets = new WeakMap<IncomingMessage, Socket>();

  function socketOf(opening: IncomingMessage): Socket {
    const socket = sockets.get(opening) ?? { requestId: randomUUID(), running: new Map() };
    sockets.set(opening, socket);
    return socket;
  }

  function begin(opening: IncomingMessage, id: string, operation?: string): Running {
    const { requestId, running } = socketOf(opening);
    const entry = { start: performance.now(), notes: { id: requestId, ...(operation && { operation }) } };
    running.set(id, entry);
    return entry;
  }

  const runningAs = (opening: IncomingMessage, id: string) => socketOf(opening).running.get(id) ?? begin(opening, id);

  return {
    requestId: (opening) => socketOf(opening).requestId,
    began(opening, id, name) {
      begin(opening, id, name && OPERATION_NAME.test(name) ? name : undefined);
    },
    notesOf: (opening, id) => runningAs(opening, id).notes,
    ended(opening, id) {
      const { start, notes } = runningAs(opening, id);
      socketOf(opening).running.delete(id);
      const { id: requestId, operation, cost } = notes;
      const ms = Math.round(performance.now() - start);
      logger.info({ requestId, operation, cost, ms }, 'operation by WebSocket');
    },
  };
}
