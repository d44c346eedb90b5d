import type { CallObserver, CallOutcome } from '../call-observer.js';
import { AiPausedError, AiRefusedError, type Asking, NO_TOKENS } from '../intent-classifier.js';
import type { Attempt, SendRequest } from './attempt.js';
import { backoffMs } from './backoff.js';
import type { CallLimiter } from './call-limiter.js';
import type { SendInTurn } from './classify-in-rounds.js';

/** So many leads that are rejected one after the other, each alone, are no fault of the leads. */
const MOST_REJECTED = 20;

/** What all requests of a classifier share. */
export type Turns = {
  readonly limiter: CallLimiter;
  readonly random: () => number;
  readonly observer: CallObserver;
  /** Leads that the provider rejected, each alone, since it last answered. */
  rejectedInARow: number;
};

/** Lets each request wait for its turn, and all calls wait where the provider is overloaded or limits their rate. */
export function sendInTurn(send: SendRequest, turns: Turns, asking: Asking): SendInTurn {
  const { limiter, random, observer } = turns;
  return (leads, attempt) =>
    limiter.run(asking, {
      leads: leads.length,
      async send(signal) {
        const result = await observed(observer, () => send(leads, attempt, signal));
        if (result.fault.cause === 'OVERLOAD') limiter.hold(backoffMs(result.fault, attempt, random()));
        countRejections(turns, result, leads.length);
        return result;
      },
    });
}

/** Ends the run where the provider takes no lead at all. */
function countRejections(turns: Turns, { outcome, fault }: Attempt, leads: number): void {
  if (outcome === 'ok') turns.rejectedInARow = 0;
  if (fault.cause !== 'REJECTED' || leads > 1) return;
  turns.rejectedInARow += 1;
  if (turns.rejectedInARow < MOST_REJECTED) return;
  turns.rejectedInARow = 0;
  throw new AiRefusedError(`${fault.message} It rejected ${MOST_REJECTED} leads in a row, each asked about alone.`);
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
