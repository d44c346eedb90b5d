import type { BandFragment } from '../generated/operations/graphql.js';
import { readListState, writeListState } from '../results/address/list-state.js';

/** The number of leads with low scores to call as a test. */
export const TRIED = 20;

/** Returns the highest score below grade B. */
export function highestLowScore(byGrade: readonly Pick<BandFragment, 'grade' | 'fromScore'>[]): number {
  const from = byGrade.find(({ grade }) => grade === 'B')?.fromScore ?? 50;
  return Math.max(0, from - 1);
}

/** Returns the URL of a list of uncalled leads with low scores, in random order. */
export function lowLeadsPath(offerId: string, maxScore: number): string {
  const everything = readListState(new URLSearchParams());
  const state = { ...everything, maxScore, outcome: 'none', top: TRIED, order: 'SHUFFLED' } as const;
  return `/offers/${offerId}/list?${writeListState(state, null)}`;
}
