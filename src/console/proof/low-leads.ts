import type { BandFragment } from '../generated/operations/graphql.js';
import { readListState, writeListState } from '../results/address/list-state.js';

/** How many leads of low scores are worked for a try. */
export const TRIED = 20;

/** The highest score that is lower than a B. */
export function highestLowScore(byGrade: readonly Pick<BandFragment, 'grade' | 'fromScore'>[]): number {
  const from = byGrade.find(({ grade }) => grade === 'B')?.fromScore ?? 50;
  return Math.max(0, from - 1);
}

/** The address of a list of leads with low scores that nobody has called, in random order. */
export function lowLeadsPath(offerId: string, maxScore: number): string {
  const everything = readListState(new URLSearchParams());
  const state = { ...everything, maxScore, outcome: 'none', top: TRIED, order: 'SHUFFLED' } as const;
  return `/offers/${offerId}/list?${writeListState(state, null)}`;
}
