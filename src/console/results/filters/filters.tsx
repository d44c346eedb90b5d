import { memo } from 'react';
import { Choice } from '../../parts/choice.js';
import { CONFIDENCES, INDUSTRIES, INTENTS, ROLES } from '../../parts/words.js';
import type { Having, ListState } from '../address/list-state.js';
import { ScoreRange } from '../histogram/score-range.js';
import { ChoiceOfAny } from './choice-of-any.js';
import { ExtraColumnFilter } from './extra-column-filter.js';
import { ORDER_NAMES, OUTCOME_NAMES, SHOWN_NAMES } from './filter-words.js';
import styles from './filters.module.css';
import { GradeFilter } from './grade-filter.js';
import { ImportFilter, type NamedImport } from './import-filter.js';
import { ReviewFilter } from './review-filter.js';
import { SearchField } from './search-field.js';

type FiltersProps = {
  readonly offerId: string;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  /** A number that changes with the results. */
  readonly changes: number;
  readonly imports: readonly NamedImport[];
};

const HAVING_NAMES: Readonly<Record<Having, string>> = { any: 'Any', yes: 'Has one', no: 'Has none' };

/** The filters of a call list. Not rendered again while somebody moves in the list. */
export const Filters = memo(function Filters({ offerId, state, onChange, changes, imports }: FiltersProps) {
  return (
    <div className={styles.filters}>
      <SearchField value={state.search} onChange={(search) => onChange({ search })} />
      <Choice label="Order" names={ORDER_NAMES} value={state.order} onChange={(order) => onChange({ order })} />
      <GradeFilter offerId={offerId} state={state} onChange={onChange} changes={changes} />
      <ScoreRange offerId={offerId} state={state} onChange={onChange} changes={changes} />
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
      <ChoiceOfAny label="Role" names={ROLES} chosen={state.roles} onChange={(roles) => onChange({ roles })} />
      <ChoiceOfAny
        label="Industry"
        names={INDUSTRIES}
        chosen={state.industries}
        onChange={(industries) => onChange({ industries })}
      />
      <div className={styles.pair}>
        <Choice label="Phone" names={HAVING_NAMES} value={state.phone} onChange={(phone) => onChange({ phone })} />
        <Choice label="E-mail" names={HAVING_NAMES} value={state.email} onChange={(email) => onChange({ email })} />
      </div>
      <ReviewFilter offerId={offerId} state={state} onChange={onChange} changes={changes} />
      <Choice
        label="Outcome"
        names={OUTCOME_NAMES}
        value={state.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <ImportFilter imports={imports} chosen={state.importIds} onChange={(importIds) => onChange({ importIds })} />
      <Choice label="Show" names={SHOWN_NAMES} value={state.shown} onChange={(shown) => onChange({ shown })} />
      <ExtraColumnFilter
        offerId={offerId}
        onAdd={(column) => onChange({ columns: [...state.columns, column] })}
        isFull={state.columns.length >= 5}
      />
    </div>
  );
});
