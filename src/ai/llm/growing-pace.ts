import type { AnsweredCall, Pace, PaceLimits } from './pace.js';

/** Requests grow while one takes less than this share of its timeout. */
const QUICK_SHARE = 1 / 10;
/** Requests shrink when one takes more than this share of its timeout. */
const SLOW_SHARE = 1 / 3;
/** Unusable replies to full requests in a row after which requests count as too large for the model. */
const MAX_UNUSABLE = 3;
/** The number of answers before the next attempt to grow, and of calls in a mean. */
const COOLDOWN = 30;

/**
 * Starts with one call about one lead, for a server of unknown speed. The batch size doubles while requests are answered quickly.
 * Then the concurrency grows as long as that increases the leads per second.
 */
export function growingPace(most: PaceLimits, timeoutMs: number): Pace {
  let [limit, batchSize, wave, cooldown, unusableInARow] = [1, 1, 0, 0, 0];
  /** The calls of this wave with a full batch, which can be compared. */
  let full: AnsweredCall[] = [];
  /** Calls with a full batch of this size that were made one at a time. */
  let alone: AnsweredCall[] = [];

  function change(nextLimit: number, nextSize: number): void {
    const size = Math.max(1, Math.min(most.batchSize, nextSize));
    if (size !== batchSize) alone = [];
    // Whether more concurrency pays can only be measured against requests of the same size.
    limit = size === batchSize ? Math.max(1, nextLimit) : 1;
    batchSize = size;
    unusableInARow = 0;
    wave += 1;
    full = [];
  }

  function slowDown(nextLimit: number, nextSize: number): void {
    cooldown = COOLDOWN;
    change(nextLimit, nextSize);
  }

  function mayBeLarger(call: AnsweredCall): boolean {
    return (
      limit === 1 &&
      cooldown === 0 &&
      batchSize < most.batchSize &&
      perLead([call]) * batchSize < timeoutMs * QUICK_SHARE
    );
  }

  function compare(): void {
    if (limit === 1) alone = [...alone, ...full].slice(-COOLDOWN);
    // `limit` calls that only wait for each other take `limit` times as long.
    if (limit > 1 && perLead(full) > (perLead(alone) * (1 + limit)) / 2) slowDown(limit - 1, batchSize);
    else if (cooldown === 0 && limit < most.concurrency) change(limit + 1, batchSize);
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
      cooldown = Math.max(0, cooldown - 1);
      if (call.milliseconds > timeoutMs * SLOW_SHARE) return slowDown(limit, Math.floor(call.leads / 2));
      if (mayBeLarger(call)) return change(1, batchSize * 2);
      if (call.leads >= batchSize) {
        full.push(call);
        unusableInARow = 0;
      }
      if (full.length >= limit) compare();
    },
    rateLimited(startedInWave) {
      if (startedInWave === wave) slowDown(Math.floor(limit / 2), batchSize);
    },
    unusable({ leads, wave: startedInWave }) {
      if (startedInWave !== wave || leads < 2) return;
      unusableInARow += 1;
      if (unusableInARow === MAX_UNUSABLE) slowDown(1, Math.floor(batchSize / 2));
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
