import { AsyncLocalStorage } from 'node:async_hooks';

/** What is noted of a request while it is answered. Nothing of it is what a client sends as data. */
export type RequestNotes = { readonly id: string; operation?: string; cost?: number };

const requests = new AsyncLocalStorage<RequestNotes>();

/** Does some work, and all that follows from it, on behalf of a request. */
export function onBehalfOf<Result>(notes: RequestNotes, work: () => Result): Result {
  return requests.run(notes, work);
}

/** The notes of the request that is being answered; undefined where none is. */
export function requestNotes(): RequestNotes | undefined {
  return requests.getStore();
}
