import type { Tally } from './tally.js';

/** Leads of one score: how many there are, and how many of them are successes. */
export type ScoreGroup = { readonly leads: number; readonly successes: number };

/**
 * How much better the top of a list is than a draw: the share of successes in its first part, divided by the share of
 * successes in all. Of leads of one score through which the cut goes, as many successes count as their share in the part.
 */
export function liftOf(bestFirst: readonly ScoreGroup[], percent: number, whole: ScoreGroup): number {
  const wanted = leadsAtTop(percent, whole);
  let [leads, successes] = [0, 0];
  for (const group of bestFirst) {
    const taken = Math.min(group.leads, wanted - leads);
    if (taken <= 0) break;
    leads += taken;
    successes += group.successes * (taken / group.leads);
  }
  return successes / wanted / (whole.successes / whole.leads);
}

/** How many leads the first part of a list has, which may be no whole number. */
export function leadsAtTop(percent: number, { leads }: ScoreGroup): number {
  return (percent * leads) / 100;
}

/** Successes and failures as a group. */
export function groupOf({ successes, failures }: Tally): ScoreGroup {
  return { leads: successes + failures, successes };
}
