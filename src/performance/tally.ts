import { type Rate, wilson } from './wilson.js';

/** Whether a lead reached the target. */
export type Decided = { readonly isSuccess: boolean };

/** How many leads reached the target, and how many were lost. */
export type Tally = { readonly successes: number; readonly failures: number };

const NONE: Tally = { successes: 0, failures: 0 };

export function tally(leads: readonly Decided[]): Tally {
  let successes = 0;
  for (const { isSuccess } of leads) successes += Number(isSuccess);
  return { successes, failures: leads.length - successes };
}

/** Counts successes and failures by a key of the leads. */
export function tallyBy<Lead extends Decided, Key>(
  leads: readonly Lead[],
  keyOf: (lead: Lead) => Key,
): ReadonlyMap<Key, Tally> {
  const groups = new Map<Key, { successes: number; failures: number }>();
  for (const lead of leads) {
    const key = keyOf(lead);
    const group = groups.get(key) ?? { ...NONE };
    if (lead.isSuccess) group.successes += 1;
    else group.failures += 1;
    groups.set(key, group);
  }
  return groups;
}

/** Returns the rate of success; without a tally, that of no leads. */
export function rateOf({ successes, failures }: Tally = NONE): Rate {
  return wilson(successes, successes + failures);
}

/** Whether there are at least so many successes and so many failures. */
export function hasEach({ successes, failures }: Tally, wanted: number): boolean {
  return successes >= wanted && failures >= wanted;
}
