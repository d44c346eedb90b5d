import { memo } from 'react';
import type { ResultOrder } from '../generated/operations/graphql.js';
import { Choice } from '../parts/choice.js';
import { CONFIDENCES, INTENTS, OUTCOMES } from '../parts/words.js';
import { ChoiceOfAny } from './choice-of-any.js';
import { GradeFilter } from './grade-filter.js';
import type { ListState, OutcomeShown, Shown } from './list-state.js';
import { ReviewFilter } from './review-filter.js';
import { ScoreRange } from './score-range.js';
import { SearchField } from './search-field.js';

type FiltersProps = {
  readonly offerId: string;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  /** Another number where results have changed. */
  readonly changes: number;
};

const ORDER_NAMES: Readonly<Record<ResultOrder, string>> = {
  SCORE_DESC: 'Highest score first',
  SCORE_ASC: 'Lowest score first',
  NEWEST: 'Scored last first',
  SHUFFLED: 'In random order',
};

const SHOWN_NAMES: Readonly<Record<Shown, string>> = {
  all: 'All leads',
  stale: 'Out of date',
  failed: 'Not judged by the AI',
  disqualified: 'Disqualified',
  ungrounded: 'Not grounded in their words',
  overridden: 'Set by a person',
};

const OUTCOME_NAMES: Readonly<Record<OutcomeShown, string>> = {
  any: 'Any, or none yet',
  none: 'None yet',
  ...OUTCOMES,
};

/** What narrows a call list. It stands still while somebody moves about in the list. */
export const Filters = memo(function Filters({ offerId, state, onChange, changes }: FiltersProps) {
  return (
    <div className="stack">
      <SearchField value={state.search} onChange={(search) => onChange({ search })} />
      <GradeFilter offerId={offerId} state={state} onChange={onChange} changes={changes} />
      <ChoiceOfAny
        label="Intent"
        names={INTENTS}
        chosen={state.intents}
        onChange={(intents) => onChange({ intents })}
      />
      <ChoiceOfAny
        label="How sure"
        names={CONFIDENCES}
        chosen={state.confidences}
        onChange={(confidences) => onChange({ confidences })}
      />
      <ScoreRange offerId={offerId} state={state} onChange={onChange} changes={changes} />
      <ReviewFilter offerId={offerId} state={state} onChange={onChange} changes={changes} />
      <Choice
        label="Outcome"
        names={OUTCOME_NAMES}
        value={state.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <Choice label="Show" names={SHOWN_NAMES} value={state.shown} onChange={(shown) => onChange({ shown })} />
      <Choice label="Order" names={ORDER_NAMES} value={state.order} onChange={(order) => onChange({ order })} />
    </div>
  );
});
