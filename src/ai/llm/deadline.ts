import { onAbort } from './abort.js';

/** A call exceeded its timeout. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(readonly ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/**
 * Runs `work` with a signal that aborts after `ms` or with the outer signal. Throws `DeadlineError` in the first case, the
 * outer signal's reason in the second. Removes its listener from the outer signal.
 */
export async function withDeadline<T>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const call = new AbortController();
  const stopListening = onAbort(signal, () => call.abort());
  const timer = setTimeout(() => call.abort(), ms);
  try {
    return await work(call.signal);
  } catch (error) {
    signal.throwIfAborted();
    throw call.signal.aborted ? new DeadlineError(ms) : error;
  } finally {
    clearTimeout(timer);
    stopListening();
  }
}
