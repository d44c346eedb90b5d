/** A figure with its 95 % interval. */
export type IntervalEstimate = { readonly value: number; readonly low: number; readonly high: number };

/** The 97.5 % quantile of the standard normal distribution, for 95 % intervals. */
export const NORMAL_QUANTILE = 1.959963984540054;
