import type { RunFragment } from '../generated/operations/graphql.js';

/** Returns the number of leads that a run has finished. */
export function doneOf({
  scored,
  failed,
  disqualified,
}: Pick<RunFragment, 'scored' | 'failed' | 'disqualified'>): number {
  return scored + failed + disqualified;
}
