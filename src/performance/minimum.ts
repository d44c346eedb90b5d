/** How many successes, and how many failures, each part of a report wants: AUCs of fewer have intervals too wide to be of use. */
export const MINIMUM = { RANKING: 10, VERDICTS: 40, FORECAST: 100 } as const;

/** A part of a report. */
export type PerformancePart = keyof typeof MINIMUM;
