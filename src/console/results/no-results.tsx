import { Link } from 'wouter';
import { EmptyState } from '../parts/empty-state.js';
import { type Filtered, filterOf, type ListState } from './list-state.js';

type NoResultsProps = {
  readonly offerId: string;
  readonly hasLeads: boolean;
  readonly state: Filtered;
  readonly onChange: (change: Partial<ListState>) => void;
};

const EVERYTHING: Partial<ListState> = {
  search: '',
  grades: [],
  intents: [],
  confidences: [],
  minScore: null,
  maxScore: null,
  shown: 'all',
  needsReview: false,
  outcome: 'any',
};

/** Why a call list is empty, and what to do about it. */
export function NoResults({ offerId, hasLeads, state, onChange }: NoResultsProps) {
  if (Object.keys(filterOf(state)).length > 0) {
    return (
      <div className="card">
        <EmptyState title="No lead is like this" text="Take a filter off, or search for something else.">
          <button type="button" className="button primary" onClick={() => onChange(EVERYTHING)}>
            Show all leads
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
