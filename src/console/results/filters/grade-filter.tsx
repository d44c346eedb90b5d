import type { Grade } from '../../generated/operations/graphql.js';
import { whole } from '../../parts/format.js';
import { ALL_GRADES, type ListState } from '../address/list-state.js';
import { useSpread } from '../histogram/use-spread.js';
import { ChoiceOfAny } from './choice-of-any.js';
import { filterOf } from './list-filter.js';

type GradeFilterProps = {
  readonly offerId: string;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  readonly changes: number;
};

/** Filters a list by grades, with the number of leads in each. */
export function GradeFilter({ offerId, state, onChange, changes }: GradeFilterProps) {
  const spread = useSpread(offerId, filterOf({ ...state, grades: [] }), changes);
  const names = Object.fromEntries(ALL_GRADES.map((grade) => [grade, nameOf(grade, spread?.gradeCounts)]));
  return (
    <ChoiceOfAny<Grade>
      label="Grade"
      names={names as Record<Grade, string>}
      chosen={state.grades}
      onChange={(grades) => onChange({ grades })}
    />
  );
}

type Counts = readonly { readonly grade: Grade; readonly count: number }[];

function nameOf(grade: Grade, counts: Counts = []): string {
  const count = counts.find((other) => other.grade === grade)?.count;
  return count === undefined ? grade : `${grade} ${whole(count)}`;
}
