import type { Grade, OfferStateFragment } from '../../generated/operations/graphql.js';
import type { ListState } from '../address/list-state.js';
import { filterOf } from '../filters/list-filter.js';

/** The end of a long call list: leads with the lowest grade, and those without a score. */
export type Fold = {
  /** How many lines are shown before it. */
  readonly shown: number;
  readonly withD: number;
  readonly failed: number;
  readonly disqualified: number;
};

type Grades = readonly { readonly grade: Grade; readonly count: number }[];

/** A list that a person can look through is shown whole. */
const SHORT = 50;

/**
 * What is folded away of a call list; null where nothing is: of a short list, of one that somebody narrowed or ordered
 * otherwise, of one that fills, and of one that would have no line left.
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
