/** The values of a line, from its left end to its right one. */
export type Scale = readonly [from: number, to: number];

/** Returns the position of a value on a line, in percent from its left end; values beyond an end are placed at it. */
export function placeOn([from, to]: Scale, value: number): number {
  return Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)));
}

/** Returns a scale from 0 to the next ten percent above all shares. */
export function shareScale(shares: readonly number[]): Scale {
  return [0, Math.min(1, Math.ceil(10 * Math.max(0.1, ...shares) - 1e-9) / 10)];
}

/** Returns a scale with 0 in its middle that contains an interval. */
export function differenceScale({ low, high }: { readonly low: number; readonly high: number }): Scale {
  const reach = Math.max(0.05, Math.abs(low), Math.abs(high));
  return [-reach, reach];
}
