import type { OfferFrameFragment, RunFragment } from '../generated/operations/graphql.js';

/** Returns the unfinished recalculation of an offer; null where there is none. */
export function recalculationOf({ runs }: Pick<OfferFrameFragment, 'runs'>): RunFragment | null {
  return runs.nodes.find(({ kind, finishedAt }) => kind === 'RECALCULATION' && finishedAt === null) ?? null;
}
