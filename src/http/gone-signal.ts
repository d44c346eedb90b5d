import type { Response } from 'express';

/** Returns a signal that aborts when the client disconnects before the response is sent. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
