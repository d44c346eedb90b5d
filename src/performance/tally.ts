import { type Rate, wilson } from './wilson.js';

/** Whether a lead, or each of several equal leads, reached the target. */
export type Decided = {
  readonly isSuccess: boolean;
  /** The number of equal leads; one if omitted. */
  readonly leads?: number;
};

/** How many leads reached the target, and how many were lost. */
export type Tally = { readonly successes: number; readonly failures: number };

const NONE: Tally = { successes: 0, failures: 0 };

/** Counts leads. */
export function sumLeads(decided: readonly Decided[]): number {
  return decided.reduce((sum, { leads = 1 }) => sum + leads, 0);
}

/** Counts successes and failures. */
export function tally(decided: readonly Decided[]): Tally {
  const count = { ...NONE };
  for (const one of decided) countIn(count, one);
  return count;
}

/** Adds a lead, or all leads equal to it, to a count. */
export function countIn(count: { successes: number; failures: number }, { isSuccess, leads = 1 }: Decided): void {
  if (isSuccess) count.successes += leads;
  else count.failures += leads;
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
    countIn(group, lead);
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
