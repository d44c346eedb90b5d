import type { RequestListener } from 'node:http';
import { READ_LIMIT } from '../../store/read-limit.js';
import { type CutOff, cutOff } from '../errors/cut-off.js';

/** Time limits for clients, in milliseconds. */
export type Timeouts = {
  /** To send the head of a request. */
  readonly head: number;
  /** Without a byte received of the request's body, or read by the client of the response. */
  readonly stall: number;
  /** To send a body that is no upload. */
  readonly body: number;
  /** To send `connection_init` on a WebSocket. */
  readonly connectionInit: number;
  /** Lifetime of a WebSocket. */
  readonly socket: number;
  /** For one query to the database. */
  readonly read: number;
};

export const TIMEOUTS: Timeouts = {
  head: 30_000,
  stall: 30_000,
  body: 120_000,
  connectionInit: 5_000,
  socket: 12 * 60 * 60_000,
  read: READ_LIMIT,
};

/** The timeouts of Node's own server. The whole request has none, since an upload over a slow line may take long. */
export function serverOptions({ head }: Timeouts) {
  return { headersTimeout: head, requestTimeout: 0, connectionsCheckingInterval: head / 10 };
}

/** Cuts off requests that stall, and requests without an upload that take too long. */
export function cutOffSlow({ stall, body }: Timeouts): RequestListener {
  return (request, response) => {
    const { socket } = request;
    request.setTimeout(stall, () =>
      cutOff(socket, response.headersSent, tooSlow(`nothing came for ${seconds(stall)}`)),
    );
    response.setTimeout(stall, () => {
      if (request.complete && response.writableLength > 0) socket.destroy();
    });
    if (isUpload(request.headers['content-type'])) return;
    const timer = setTimeout(() => {
      if (!request.complete) cutOff(socket, response.headersSent, tooSlow(`it took more than ${seconds(body)}`));
    }, body);
    response.once('close', () => clearTimeout(timer));
  };
}

function isUpload(type: string | undefined): boolean {
  return type?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1_000} seconds`;
}

function tooSlow(reason: string): CutOff {
  const message = `The request was cut off before its end: ${reason}. Send it again.`;
  return { status: '408 Request Timeout', code: 'REQUEST_TIMEOUT', message };
}
