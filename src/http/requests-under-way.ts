import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerText, type CutOff } from './cut-off.js';

/** Milliseconds in which a client that still sends can take the answer: what it sends is read, for a reset would lose the answer. */
const FAREWELL = 1_000;

const STOPPING: CutOff = {
  status: '503 Service Unavailable',
  code: 'SERVICE_UNAVAILABLE',
  message:
    'The service is stopping, and the request did not end in time. Look whether it was done, and send it again when the service is back.',
};

/** The requests that are not answered yet. */
export type RequestsUnderWay = {
  readonly listener: RequestListener;
  /** Tells their clients that the service stops, and closes their connections. */
  cutOff(): void;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

export function requestsUnderWay(): RequestsUnderWay {
  const latest = new Map<Socket, Exchange>();
  return {
    listener(request, response) {
      const { socket } = request;
      if (!latest.has(socket)) socket.once('close', () => latest.delete(socket));
      latest.set(socket, { request, response });
    },
    cutOff() {
      for (const { request, response } of latest.values()) {
        if (!response.writableFinished) dismiss(request, response);
      }
    },
  };
}

function dismiss(request: IncomingMessage, { headersSent }: ServerResponse): void {
  const { socket } = request;
  if (headersSent) return void socket.destroy();
  request.unpipe();
  request.resume();
  socket.end(answerText(STOPPING));
  setTimeout(() => socket.destroy(), FAREWELL).unref();
}
