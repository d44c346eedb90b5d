import type { Grade, OfferStateFragment } from '../../generated/operations/graphql.js';
import type { ListState } from '../address/list-state.js';
import { filterOf } from '../filters/list-filter.js';

/** The end of a long call list: leads with the lowest grade, and those without a score. */
export type Fold = {
  /** The number of rows before it. */
  readonly shown: number;
  readonly withD: number;
  readonly failed: number;
  readonly disqualified: number;
};

type Grades = readonly { readonly grade: Grade; readonly count: number }[];

/** A list that a person can read to the end is shown whole. */
const SHORT = 50;

/**
 * Returns the folded end of a call list; null for a short list, a filtered one, one in another order, one that a run is filling,
 * and one that would have no row left.
 */
export function foldOf(
  state: ListState,
  grades: Grades,
  offer: Pick<OfferStateFragment, 'counts' | 'activeRun'>,
): Fold | null {
  const isAsItCame = Object.keys(filterOf(state)).length === 0 && state.order === 'SCORE_DESC';
  if (state.isUnfolded || !isAsItCame || offer.activeRun !== null) return null;
  const { failed, disqualified } = offer.counts;
  const withD = grades.find(({ grade }) => grade === 'D')?.count ?? 0;
  const shown = grades.reduce((sum, { grade, count }) => (grade === 'D' ? sum : sum + count), 0);
  const folded = withD + failed + disqualified;
  return shown === 0 || folded === 0 || shown + folded <= SHORT ? null : { shown, withD, failed, disqualified };
}
