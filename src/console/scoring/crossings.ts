import type { Grade } from '../generated/operations/graphql.js';

/** The number of leads that change from one grade to another; null means not scored. */
export type Crossing = { readonly from: Grade | null; readonly to: Grade | null; readonly count: number };

export function crossingsInto(crossings: readonly Crossing[], grade: Grade): number {
  return sum(crossings.filter(({ from, to }) => to === grade && from !== grade));
}

export function crossingsOutOf(crossings: readonly Crossing[], grade: Grade): number {
  return sum(crossings.filter(({ from, to }) => from === grade && to !== grade));
}

/** Counts the leads that change their grade. */
export function crossingCount(crossings: readonly Crossing[]): number {
  return sum(crossings.filter(({ from, to }) => from !== to));
}

function sum(crossings: readonly Crossing[]): number {
  return crossings.reduce((total, { count }) => total + count, 0);
}
