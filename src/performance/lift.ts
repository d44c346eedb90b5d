import type { Tally } from './tally.js';

/** The number of leads with one score, and of the successes among them. */
export type ScoreGroup = { readonly leads: number; readonly successes: number };

/**
 * Returns how much better the top of a list is than a random sample: the share of successes in the first part, divided by the
 * share in the whole list. A group of equal scores at the cut counts in proportion to its share of the first part.
 */
export function liftOf(bestFirst: readonly ScoreGroup[], percent: number, whole: ScoreGroup): number {
  // In hundredths of leads, which are whole numbers, so that rounding adds nothing to a lift of exactly 1.
  let left = percent * whole.leads;
  let successes = 0;
  for (const group of bestFirst) {
    if (left === 0) break;
    const taken = Math.min(100 * group.leads, left);
    if (taken > 0) successes += (group.successes * taken) / group.leads;
    left -= taken;
  }
  return successes / (percent * whole.successes);
}

/** Returns how many leads the first part of a list has, which may be a fraction. */
export function leadsAtTop(percent: number, { leads }: ScoreGroup): number {
  return (percent * leads) / 100;
}

/** Turns successes and failures into a group. */
export function groupOf({ successes, failures }: Tally): ScoreGroup {
  return { leads: successes + failures, successes };
}
