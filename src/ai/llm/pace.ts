/** A call that got an answer, usable or not. */
export type AnsweredCall = {
  readonly leads: number;
  readonly milliseconds: number;
  /** The wave in which it started. */
  readonly wave: number;
};

/** The upper limits of a pace. */
export type PaceLimits = { readonly concurrency: number; readonly batchSize: number };

/** Concurrency and batch size of the next calls, adapted to the replies to earlier ones. */
export type Pace = {
  /** Concurrent calls, from 1 to the upper limit. */
  readonly limit: number;
  /** Leads in a request. */
  readonly batchSize: number;
  /** Counts changes of pace. Calls of an earlier wave do not count for the current one. */
  readonly wave: number;
  answered(call: AnsweredCall): void;
  /** Halves the concurrency, once a wave. */
  rateLimited(startedInWave: number): void;
  /** The reply of a call was unusable. */
  unusable(call: AnsweredCall): void;
  timedOut(startedInWave: number): void;
};

/** Starts with full concurrency, halves it where the provider limits the rate, and raises it by one at a time. */
export function fullPace({ concurrency: most, batchSize }: PaceLimits): Pace {
  let limit = most;
  let wave = 0;
  let answered = 0;

  function countAnswer(): void {
    answered += 1;
    if (answered < limit || limit === most) return;
    answered = 0;
    limit += 1;
  }

  return {
    get limit() {
      return limit;
    },
    get wave() {
      return wave;
    },
    batchSize,
    answered: countAnswer,
    unusable: countAnswer,
    timedOut() {},
    rateLimited(startedInWave) {
      if (startedInWave !== wave) return;
      wave += 1;
      answered = 0;
      limit = Math.max(1, Math.floor(limit / 2));
    },
  };
}
