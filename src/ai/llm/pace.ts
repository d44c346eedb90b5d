/** How many calls may be under way at once, by how the provider took those before. */
export type Pace = {
  /** From 1 to the most that was agreed. */
  readonly limit: number;
  /** Counts the slowdowns; a call belongs to the wave in which it was started. */
  readonly wave: number;
  /** Speeds up by one after as many answered calls as the limit is. */
  answered(): void;
  /** Halves the limit, once a wave: what was started before the last slowdown says nothing of the present limit. */
  rateLimited(startedInWave: number): void;
};

export function makePace(most: number): Pace {
  let limit = most;
  let wave = 0;
  let answered = 0;
  return {
    get limit() {
      return limit;
    },
    get wave() {
      return wave;
    },
    answered() {
      answered += 1;
      if (answered < limit || limit === most) return;
      answered = 0;
      limit += 1;
    },
    rateLimited(startedInWave) {
      if (startedInWave !== wave) return;
      wave += 1;
      answered = 0;
      limit = Math.max(1, Math.floor(limit / 2));
    },
  };
}
