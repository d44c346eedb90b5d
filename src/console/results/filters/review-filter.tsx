import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ResultCountDocument } from '../../generated/operations/graphql.js';
import { whole } from '../../parts/format.js';
import type { ListState } from '../address/list-state.js';
import { filterOf } from './list-filter.js';

type ReviewFilterProps = {
  readonly offerId: string;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  readonly changes: number;
};

/** Filters a list by results that need review, with their number. */
export function ReviewFilter({ offerId, state, onChange, changes }: ReviewFilterProps) {
  const [{ data }, again] = useQuery({
    query: ResultCountDocument,
    variables: { offerId, filter: filterOf({ ...state, needsReview: true }) },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (changes > 0) again({ requestPolicy: 'network-only' });
  }, [changes, again]);
  return (
    <label className="row">
      <input
        type="checkbox"
        checked={state.needsReview}
        onChange={({ target }) => onChange({ needsReview: target.checked })}
      />
      <span>Needs review {data && <span className="soft">{whole(data.results.totalCount)}</span>}</span>
    </label>
  );
}
