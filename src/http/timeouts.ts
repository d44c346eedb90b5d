import type { RequestListener } from 'node:http';
import { READ_LIMIT } from '../store/read-limit.js';
import { type CutOff, cutOff } from './cut-off.js';

/** Milliseconds that clients may take. */
export type Timeouts = {
  /** To send the head of a request. */
  readonly head: number;
  /** Without a byte of a body that is not there yet, or of an answer that was not taken yet. */
  readonly stall: number;
  /** To send a body that is no upload. */
  readonly body: number;
  /** To greet on a WebSocket. */
  readonly greeting: number;
  /** To stay on a WebSocket. */
  readonly socket: number;
  /** To read from the database, a query at a time. */
  readonly read: number;
};

export const TIMEOUTS: Timeouts = {
  head: 30_000,
  stall: 30_000,
  body: 120_000,
  greeting: 5_000,
  socket: 12 * 60 * 60_000,
  read: READ_LIMIT,
};

/** How Node's own server is to time requests: an upload over a slow line may take as long as it goes on. */
export function serverOptions({ head }: Timeouts) {
  return { headersTimeout: head, requestTimeout: 0, connectionsCheckingInterval: head / 10 };
}

/** Cuts off requests that stand still, and those that are no uploads where they take too long. */
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
    const late = setTimeout(() => {
      if (!request.complete) cutOff(socket, response.headersSent, tooSlow(`it took more than ${seconds(body)}`));
    }, body);
    response.once('close', () => clearTimeout(late));
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
