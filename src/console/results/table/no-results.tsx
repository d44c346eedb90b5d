import { Link } from 'wouter';
import { EmptyState } from '../../parts/empty-state.js';
import { type ListState, NO_FILTER } from '../address/list-state.js';
import { isNarrowed } from '../filters/list-filter.js';

type NoResultsProps = {
  readonly offerId: string;
  readonly hasLeads: boolean;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
};

/** Why a call list is empty, with advice. */
export function NoResults({ offerId, hasLeads, state, onChange }: NoResultsProps) {
  if (isNarrowed(state)) {
    return (
      <div className="card">
        <EmptyState title="No leads match" text="Take off one of the filters above, or search for something else.">
          <button type="button" className="button primary" onClick={() => onChange(NO_FILTER)}>
            Clear the filters
          </button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="card">
      <EmptyState
        title={hasLeads ? 'No lead has a score yet' : 'There are no leads yet'}
        text="The call list fills while leads are scored, the best on top."
      >
        <Link className="button primary" href={`/offers/${offerId}/${hasLeads ? 'score' : 'leads'}`}>
          {hasLeads ? 'Score leads' : 'Add leads'}
        </Link>
      </EmptyState>
    </div>
  );
}
