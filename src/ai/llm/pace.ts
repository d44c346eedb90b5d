/** A call that was answered, whatever the answer was worth. */
export type AnsweredCall = {
  readonly leads: number;
  readonly milliseconds: number;
  /** The wave in which it was started. */
  readonly wave: number;
};

/** The most that a pace may come to. */
export type MostAtOnce = { readonly concurrency: number; readonly batchSize: number };

/** How many calls may be under way at once, and how many leads each may hold, by how the provider took those before. */
export type Pace = {
  /** Calls at once, from 1 to the most that was agreed. */
  readonly limit: number;
  /** Leads in a request. */
  readonly batchSize: number;
  /** Counts the changes of speed after which former calls say nothing of the present one. */
  readonly wave: number;
  answered(call: AnsweredCall): void;
  /** Halves the limit, once a wave. */
  rateLimited(startedInWave: number): void;
  /** A reply came, and it could not be used. */
  unusable(call: AnsweredCall): void;
  timedOut(startedInWave: number): void;
};

/** Starts at the most calls at once, halves them where the provider limits their rate, and goes back up by one at a time. */
export function fullPace({ concurrency: most, batchSize }: MostAtOnce): Pace {
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
