import type { OutcomeKind, ResultFilter } from '../../generated/operations/graphql.js';
import type { ColumnText, Filtered, Having, OutcomeShown, Shown } from '../address/list-state.js';

/** Returns the filter for the API. */
export function filterOf(state: Filtered): ResultFilter {
  const { search, grades, intents, confidences, minScore, maxScore, roles, industries } = state;
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(grades.length > 0 && { grades }),
    ...(intents.length > 0 && { intents }),
    ...(confidences.length > 0 && { confidence: confidences }),
    ...(minScore !== null && { minScore }),
    ...(maxScore !== null && { maxScore }),
    ...(roles.length > 0 && { roles }),
    ...(industries.length > 0 && { industries }),
    ...(state.phone !== 'any' && { hasPhone: has(state.phone) }),
    ...(state.email !== 'any' && { hasEmail: has(state.email) }),
    ...(state.importIds.length > 0 && { importIds: state.importIds }),
    ...(state.columns.length > 0 && { columns: state.columns.map(columnFilter) }),
    ...SHOWN_FILTERS[state.shown],
    ...(state.needsReview && { needsReview: true }),
    ...outcomeFilter(state.outcome),
  };
}

/** Whether any filter is set. */
export function isNarrowed(state: Filtered): boolean {
  return Object.keys(filterOf(state)).length > 0;
}

function has(having: Having): boolean {
  return having === 'yes';
}

function columnFilter({ column, text, isWhole }: ColumnText) {
  return isWhole ? { column, equals: text } : { column, contains: text };
}

const SHOWN_FILTERS: Readonly<Record<Shown, ResultFilter>> = {
  all: {},
  stale: { stale: true },
  failed: { statuses: ['AI_FAILED'] },
  disqualified: { statuses: ['DISQUALIFIED'] },
  ungrounded: { grounded: false },
  overridden: { overridden: true },
};

function outcomeFilter(outcome: OutcomeShown): ResultFilter {
  if (outcome === 'any') return {};
  return outcome === 'none' ? { hasOutcome: false } : { outcomes: [outcome satisfies OutcomeKind] };
}
