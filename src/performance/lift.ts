import type { Tally } from './tally.js';

/** Leads of one score: how many there are, and how many of them are successes. */
export type ScoreGroup = { readonly leads: number; readonly successes: number };

/**
 * How much better the top of a list is than a draw: the share of successes in its first part, divided by the share of
 * successes in all. Of leads of one score through which the cut goes, as many successes count as their share in the part.
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

/** How many leads the first part of a list has, which may be no whole number. */
export function leadsAtTop(percent: number, { leads }: ScoreGroup): number {
  return (percent * leads) / 100;
}

/** Successes and failures as a group. */
export function groupOf({ successes, failures }: Tally): ScoreGroup {
  return { leads: successes + failures, successes };
}
