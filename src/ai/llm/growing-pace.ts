import type { AnsweredCall, MostAtOnce, Pace } from './pace.js';

/** A larger request is tried while one takes less than this share of the time that it is given. */
const QUICK_SHARE = 1 / 10;
/** Requests get smaller where one takes more than this share. */
const SLOW_SHARE = 1 / 3;
/** Answers until growth is tried again after it did not pay. */
const REST = 30;

/**
 * Starts with one call of one lead, for a server of unknown speed. Requests double while they are answered quickly; then
 * more of them are made at once, as long as that answers more leads a second.
 */
export function growingPace(most: MostAtOnce, timeoutMs: number): Pace {
  let [limit, batchSize, wave, rest] = [1, 1, 0, 0];
  let calls: AnsweredCall[] = [];
  /** The fewest milliseconds a lead with one call at a time. */
  let alone = Number.POSITIVE_INFINITY;

  function change(nextLimit: number, nextSize: number): void {
    limit = Math.max(1, Math.min(most.concurrency, nextLimit));
    batchSize = Math.max(1, Math.min(most.batchSize, nextSize));
    wave += 1;
    calls = [];
  }

  function slowDown(nextLimit: number, nextSize: number): void {
    rest = REST;
    change(nextLimit, nextSize);
  }

  function grow(slowest: number): void {
    if (limit === 1 && batchSize < most.batchSize && slowest < timeoutMs * QUICK_SHARE) change(1, batchSize * 2);
    else if (limit < most.concurrency && slowest < timeoutMs * SLOW_SHARE) change(limit + 1, batchSize);
    else calls = [];
  }

  function judge(): void {
    const slowest = Math.max(...calls.map(({ milliseconds }) => milliseconds));
    const perLead = total(calls, 'milliseconds') / total(calls, 'leads');
    if (limit === 1) alone = Math.min(alone, perLead);
    // Calls that wait for each other take as many times longer as there are of them.
    const pays = perLead <= (alone * (1 + limit)) / 2;
    if (slowest > timeoutMs * SLOW_SHARE) slowDown(limit, Math.floor(batchSize / 2));
    else if (limit > 1 && !pays) slowDown(limit - 1, batchSize);
    else if (rest > 0) calls = [];
    else grow(slowest);
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
      calls.push(call);
      if (calls.length >= limit) judge();
    },
    rateLimited(startedInWave) {
      if (startedInWave === wave) slowDown(Math.floor(limit / 2), batchSize);
    },
    overstrained(startedInWave) {
      if (startedInWave === wave) slowDown(Math.floor(limit / 2), Math.floor(batchSize / 2));
    },
  };
}

function total(calls: readonly AnsweredCall[], key: 'milliseconds' | 'leads'): number {
  return calls.reduce((sum, call) => sum + call[key], 0);
}
