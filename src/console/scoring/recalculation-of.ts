import type { OfferFrameFragment, RunFragment } from '../generated/operations/graphql.js';

/** The recalculation of an offer that is under way; null where none is. */
export function recalculationOf({ runs }: Pick<OfferFrameFragment, 'runs'>): RunFragment | null {
  return runs.nodes.find(({ kind, finishedAt }) => kind === 'RECALCULATION' && finishedAt === null) ?? null;
}
