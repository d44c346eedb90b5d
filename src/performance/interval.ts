/** A figure with its interval of 95 %. */
export type IntervalEstimate = { readonly value: number; readonly low: number; readonly high: number };

/** The 97.5 % quantile of the standard normal distribution, for intervals of 95 %. */
export const NORMAL_QUANTILE = 1.959963984540054;
