import type { RunFragment } from '../generated/operations/graphql.js';

/** How many leads a run is done with. */
export function doneOf({
  scored,
  failed,
  disqualified,
}: Pick<RunFragment, 'scored' | 'failed' | 'disqualified'>): number {
  return scored + failed + disqualified;
}
