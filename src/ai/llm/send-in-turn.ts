import type { CallObserver, CallOutcome } from '../call-observer.js';
import { AiPausedError, AiRefusedError, type Asking, NO_TOKENS } from '../intent-classifier.js';
import type { Attempt, SendRequest } from './attempt.js';
import { backoffMs } from './backoff.js';
import type { CallLimiter } from './call-limiter.js';
import type { SendInTurn } from './classify-in-rounds.js';

export type Turns = { readonly limiter: CallLimiter; readonly random: () => number; readonly observer: CallObserver };

/** Lets each request wait for its turn, and all calls wait where the provider limits their rate. */
export function sendInTurn(send: SendRequest, { limiter, random, observer }: Turns, asking: Asking): SendInTurn {
  return (leads, attempt) =>
    limiter.run(asking, async (signal) => {
      const result = await observed(observer, () => send(leads, attempt, signal));
      if (result.outcome === 'rate_limited') limiter.hold(backoffMs(result.fault, attempt, random()));
      return result;
    });
}

async function observed(observer: CallObserver, call: () => Promise<Attempt>): Promise<Attempt> {
  try {
    const attempt = await call();
    observer.ended(attempt.outcome, attempt.tokens);
    return attempt;
  } catch (error) {
    observer.ended(outcomeOf(error), NO_TOKENS);
    throw error;
  }
}

function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof AiRefusedError) return 'refused';
  return error instanceof AiPausedError ? 'rate_limited' : 'aborted';
}
