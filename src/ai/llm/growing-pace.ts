import type { AnsweredCall, MostAtOnce, Pace } from './pace.js';

/** Requests get larger while one takes less than this share of the time that it is given. */
const QUICK_SHARE = 1 / 10;
/** Requests get smaller where one takes more than this share. */
const SLOW_SHARE = 1 / 3;
/** Replies of full requests without a usable one between them, after which requests are too large for the model. */
const MOST_SPOILT = 3;
/** Answers until growth is tried again after it did not pay, and calls whose mean is taken. */
const REST = 30;

/**
 * Starts with one call of one lead, for a server of unknown speed. Requests double while they are answered quickly; then
 * more of them are made at once, as long as that answers more leads a second.
 */
export function growingPace(most: MostAtOnce, timeoutMs: number): Pace {
  let [limit, batchSize, wave, rest, spoilt] = [1, 1, 0, 0, 0];
  /** The calls of this wave that held as many leads as a request may: those can be compared. */
  let full: AnsweredCall[] = [];
  /** Full requests of this size that were made one at a time. */
  let alone: AnsweredCall[] = [];

  function change(nextLimit: number, nextSize: number): void {
    const size = Math.max(1, Math.min(most.batchSize, nextSize));
    if (size !== batchSize) alone = [];
    // Without requests of this size to compare with, nobody knows whether more at once would pay.
    limit = size === batchSize ? Math.max(1, nextLimit) : 1;
    batchSize = size;
    spoilt = 0;
    wave += 1;
    full = [];
  }

  function slowDown(nextLimit: number, nextSize: number): void {
    rest = REST;
    change(nextLimit, nextSize);
  }

  function mayBeLarger(call: AnsweredCall): boolean {
    return (
      limit === 1 && rest === 0 && batchSize < most.batchSize && perLead([call]) * batchSize < timeoutMs * QUICK_SHARE
    );
  }

  function compare(): void {
    if (limit === 1) alone = [...alone, ...full].slice(-REST);
    // Calls that wait for each other take as many times longer as there are of them.
    if (limit > 1 && perLead(full) > (perLead(alone) * (1 + limit)) / 2) slowDown(limit - 1, batchSize);
    else if (rest === 0 && limit < most.concurrency) change(limit + 1, batchSize);
    else full = [];
  }

  return {
    get limit() {
      return limit;
    },
    get batchSize() {
      return batchSize;
    },
    get wave() {
      return wave;
    },
    answered(call) {
      if (call.wave !== wave) return;
      rest = Math.max(0, rest - 1);
      if (call.milliseconds > timeoutMs * SLOW_SHARE) return slowDown(limit, Math.floor(call.leads / 2));
      if (mayBeLarger(call)) return change(1, batchSize * 2);
      if (call.leads >= batchSize) {
        full.push(call);
        spoilt = 0;
      }
      if (full.length >= limit) compare();
    },
    rateLimited(startedInWave) {
      if (startedInWave === wave) slowDown(Math.floor(limit / 2), batchSize);
    },
    unusable({ leads, wave: startedInWave }) {
      if (startedInWave !== wave || leads < 2) return;
      spoilt += 1;
      if (spoilt === MOST_SPOILT) slowDown(1, Math.floor(batchSize / 2));
    },
    timedOut(startedInWave) {
      if (startedInWave === wave) slowDown(1, Math.floor(batchSize / 2));
    },
  };
}

function perLead(calls: readonly AnsweredCall[]): number {
  const sum = (key: 'milliseconds' | 'leads') => calls.reduce((total, call) => total + call[key], 0);
  return sum('milliseconds') / sum('leads');
}
