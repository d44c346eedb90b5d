/** How many successes, and how many failures, each part of a report needs. With fewer, the intervals of AUCs are too wide to be useful. */
export const MINIMUM = { RANKING: 10, VERDICTS: 40, FORECAST: 100 } as const;

/** A part of a report. */
export type PerformancePart = keyof typeof MINIMUM;
