import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerText, type CutOff } from '../errors/cut-off.js';

/** Milliseconds in which a client that is still sending can read the answer. A reset in that time would lose the answer. */
const CLOSE_DELAY = 1_000;

const STOPPING: CutOff = {
  status: '503 Service Unavailable',
  code: 'SERVICE_UNAVAILABLE',
  message:
    'The service is stopping, and the request did not end in time. Check whether it took effect, and send it again when the service is back.',
};

/** The requests without a complete answer. */
export type RequestsInFlight = {
  readonly listener: RequestListener;
  /** Answers 503 to their clients and closes the connections. */
  cutOff(): void;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

export function requestsInFlight(): RequestsInFlight {
  const latest = new Map<Socket, Exchange>();
  return {
    listener(request, response) {
      const { socket } = request;
      if (!latest.has(socket)) socket.once('close', () => latest.delete(socket));
      latest.set(socket, { request, response });
    },
    cutOff() {
      for (const { request, response } of latest.values()) {
        if (!response.writableFinished) answerStopping(request, response);
      }
    },
  };
}

function answerStopping(request: IncomingMessage, { headersSent }: ServerResponse): void {
  const { socket } = request;
  if (headersSent) return void socket.destroy();
  request.unpipe();
  request.resume();
  socket.end(answerText(STOPPING));
  setTimeout(() => socket.destroy(), CLOSE_DELAY).unref();
}
