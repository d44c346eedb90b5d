import type {
  Confidence,
  Grade,
  Intent,
  OutcomeKind,
  ResultFilter,
  ResultOrder,
} from '../generated/operations/graphql.js';

export const SHOWN = ['all', 'stale', 'failed', 'disqualified', 'ungrounded', 'overridden'] as const;

/** Which results a list shows beside its other filters. */
export type Shown = (typeof SHOWN)[number];

export const OUTCOMES_SHOWN = ['any', 'none', 'CONTACTED', 'MEETING', 'WON', 'LOST'] as const;

/** Which results a list shows by what became of their leads: all, those without an outcome, or those with this one last. */
export type OutcomeShown = (typeof OUTCOMES_SHOWN)[number];

export const ORDERS: readonly ResultOrder[] = ['SCORE_DESC', 'SCORE_ASC', 'NEWEST', 'SHUFFLED'];
export const ALL_GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];
const INTENTS: readonly Intent[] = ['HIGH', 'MEDIUM', 'LOW'];
const CONFIDENCES: readonly Confidence[] = ['FIRM', 'LIKELY', 'GUESS'];

/** What the address bar says of a call list beside the lead that is open: filters, search and order. */
export type ListState = {
  readonly search: string;
  readonly grades: readonly Grade[];
  readonly intents: readonly Intent[];
  readonly confidences: readonly Confidence[];
  readonly minScore: number | null;
  readonly maxScore: number | null;
  readonly shown: Shown;
  /** Whether only results are shown that somebody should look at. */
  readonly needsReview: boolean;
  readonly outcome: OutcomeShown;
  /** How many leads are shown from the top; null shows all. */
  readonly top: number | null;
  readonly order: ResultOrder;
  /** Whether a long list shows its end as well, which is folded away at first. */
  readonly isUnfolded: boolean;
};

export function readListState(parameters: URLSearchParams): ListState {
  return {
    search: parameters.get('q') ?? '',
    grades: namesIn(parameters.get('grade'), ALL_GRADES),
    intents: namesIn(parameters.get('intent'), INTENTS),
    confidences: namesIn(parameters.get('confidence'), CONFIDENCES),
    minScore: scoreOf(parameters.get('min')),
    maxScore: scoreOf(parameters.get('max')),
    shown: SHOWN.find((shown) => shown === parameters.get('show')) ?? 'all',
    needsReview: parameters.get('review') === 'needed',
    outcome: OUTCOMES_SHOWN.find((outcome) => outcome === parameters.get('outcome')) ?? 'any',
    top: countOf(parameters.get('top')),
    order: ORDERS.find((order) => order === parameters.get('order')) ?? 'SCORE_DESC',
    isUnfolded: parameters.get('end') === 'shown',
  };
}

/** The lead that is open; null where none is. */
export function readLeadId(parameters: URLSearchParams): string | null {
  return parameters.get('lead');
}

function namesIn<Name extends string>(text: string | null, names: readonly Name[]): Name[] {
  const given = text?.split(',') ?? [];
  return names.filter((name) => given.includes(name));
}

function scoreOf(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

function countOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** The same as parameters of an address, with the lead that is open; what does not narrow the list is left out. */
export function writeListState(state: ListState, leadId: string | null): URLSearchParams {
  const { search, grades, intents, confidences, minScore, maxScore, shown, outcome, order } = state;
  const values: (readonly [string, string | number | null])[] = [
    ['q', search || null],
    ['grade', grades.join(',') || null],
    ['intent', intents.join(',') || null],
    ['confidence', confidences.join(',') || null],
    ['min', minScore],
    ['max', maxScore],
    ['show', shown === 'all' ? null : shown],
    ['review', state.needsReview ? 'needed' : null],
    ['outcome', outcome === 'any' ? null : outcome],
    ['top', state.top],
    ['order', order === 'SCORE_DESC' ? null : order],
    ['end', state.isUnfolded ? 'shown' : null],
    ['lead', leadId],
  ];
  return new URLSearchParams(
    values.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as [string, string]])),
  );
}

/** The part of a list's state that narrows it. */
export type Filtered = Omit<ListState, 'order' | 'isUnfolded' | 'top'>;

/** The filter that the API is asked by. */
export function filterOf(state: Filtered): ResultFilter {
  const { search, grades, intents, confidences, minScore, maxScore, shown, needsReview, outcome } = state;
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(grades.length > 0 && { grades }),
    ...(intents.length > 0 && { intents }),
    ...(confidences.length > 0 && { confidence: confidences }),
    ...(minScore !== null && { minScore }),
    ...(maxScore !== null && { maxScore }),
    ...SHOWN_FILTERS[shown],
    ...(needsReview && { needsReview }),
    ...outcomeFilter(outcome),
  };
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
