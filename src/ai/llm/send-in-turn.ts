import { AiPausedError, AiRefusedError, type Asking, NO_TOKENS } from '../../domain/intent-classifier.js';
import type { CallObserver, CallOutcome } from '../call-observer.js';
import type { Attempt, SendRequest } from './attempt.js';
import { backoffMs } from './backoff.js';
import type { CallLimiter } from './call-limiter.js';
import type { SendInTurn } from './classify-in-rounds.js';

/** After so many rejected single-lead requests in a row, the leads are not the cause. */
const MOST_REJECTED = 20;

/** The state that all requests of a classifier share. */
export type SharedState = {
  readonly limiter: CallLimiter;
  readonly random: () => number;
  readonly observer: CallObserver;
  /** Single-lead requests that the provider rejected since its last answer. */
  rejectedInARow: number;
};

/** Queues each request at the limiter, and delays all calls where the provider is overloaded or limits the rate. */
export function sendInTurn(send: SendRequest, turns: SharedState, asking: Asking): SendInTurn {
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

/** Ends the run where the provider rejects every lead. */
function countRejections(turns: SharedState, { outcome, fault }: Attempt, leads: number): void {
  if (outcome === 'ok') turns.rejectedInARow = 0;
  if (fault.cause !== 'REJECTED' || leads > 1) return;
  turns.rejectedInARow += 1;
  if (turns.rejectedInARow < MOST_REJECTED) return;
  turns.rejectedInARow = 0;
  throw new AiRefusedError(`${fault.message} It rejected ${MOST_REJECTED} leads in a row, each in a separate request.`);
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
