import type {
  Confidence,
  Grade,
  IndustryMatch,
  Intent,
  ResultOrder,
  RoleRelevance,
} from '../../generated/operations/graphql.js';

export const SHOWN = ['all', 'stale', 'failed', 'disqualified', 'ungrounded', 'overridden'] as const;

/** The filter of a list by the state of results. */
export type Shown = (typeof SHOWN)[number];

export const OUTCOMES_SHOWN = ['any', 'none', 'CONTACTED', 'MEETING', 'WON', 'LOST'] as const;

/** The filter of a list by outcomes: all, leads without an outcome, or leads with this last outcome. */
export type OutcomeShown = (typeof OUTCOMES_SHOWN)[number];

export const HAVING = ['any', 'yes', 'no'] as const;

/** The filter by the presence of a value: present, missing, or both. */
export type Having = (typeof HAVING)[number];

/** A filter by the text of an uploaded column. */
export type ColumnText = {
  readonly column: string;
  readonly text: string;
  /** Whether the text must equal the whole cell. */
  readonly isWhole: boolean;
};

export const ORDERS: readonly ResultOrder[] = [
  ...(['SCORE_DESC', 'SCORE_ASC', 'NEWEST', 'SHUFFLED'] as const),
  ...(['NAME_ASC', 'NAME_DESC', 'ROLE_ASC', 'ROLE_DESC'] as const),
  ...(['COMPANY_ASC', 'COMPANY_DESC', 'INDUSTRY_ASC', 'INDUSTRY_DESC'] as const),
];
export const ALL_GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];
const INTENTS: readonly Intent[] = ['HIGH', 'MEDIUM', 'LOW'];
const CONFIDENCES: readonly Confidence[] = ['FIRM', 'LIKELY', 'GUESS'];
const ROLES: readonly RoleRelevance[] = ['DECISION_MAKER', 'INFLUENCER', 'OTHER'];
const INDUSTRIES: readonly IndustryMatch[] = ['EXACT', 'ADJACENT', 'NONE'];

/** The filters of a call list. */
export type Filtered = {
  readonly search: string;
  readonly grades: readonly Grade[];
  readonly intents: readonly Intent[];
  readonly confidences: readonly Confidence[];
  readonly minScore: number | null;
  readonly maxScore: number | null;
  readonly roles: readonly RoleRelevance[];
  readonly industries: readonly IndustryMatch[];
  readonly phone: Having;
  readonly email: Having;
  readonly importIds: readonly string[];
  readonly columns: readonly ColumnText[];
  readonly shown: Shown;
  /** Whether only results that need review are shown. */
  readonly needsReview: boolean;
  readonly outcome: OutcomeShown;
};

/** The state of a call list in the URL, besides the open lead: filters, search and order. */
export type ListState = Filtered & {
  /** The number of leads that are shown from the top; null shows all. */
  readonly top: number | null;
  readonly order: ResultOrder;
  /** Whether a long list also shows its end, which is folded at first. */
  readonly isUnfolded: boolean;
  /** The name of this saved view; null where it has none. */
  readonly view: string | null;
  /** Whether the link was shared, so that the list describes itself. */
  readonly isShared: boolean;
};

/** No filters. */
export const NO_FILTER: Filtered = {
  search: '',
  grades: [],
  intents: [],
  confidences: [],
  minScore: null,
  maxScore: null,
  roles: [],
  industries: [],
  phone: 'any',
  email: 'any',
  importIds: [],
  columns: [],
  shown: 'all',
  needsReview: false,
  outcome: 'any',
};

export function readListState(parameters: URLSearchParams): ListState {
  const among = <Name extends string>(key: string, names: readonly Name[]) => namesIn(parameters.get(key), names);
  const one = <Name extends string>(key: string, names: readonly Name[], otherwise: Name) =>
    names.find((name) => name === parameters.get(key)) ?? otherwise;
  return {
    search: parameters.get('q') ?? '',
    grades: among('grade', ALL_GRADES),
    intents: among('intent', INTENTS),
    confidences: among('confidence', CONFIDENCES),
    minScore: scoreOf(parameters.get('min')),
    maxScore: scoreOf(parameters.get('max')),
    roles: among('role', ROLES),
    industries: among('industry', INDUSTRIES),
    phone: one('phone', HAVING, 'any'),
    email: one('email', HAVING, 'any'),
    importIds: parameters.get('import')?.split(',').filter(Boolean) ?? [],
    columns: parameters.getAll('column').flatMap(readColumnText),
    shown: one('show', SHOWN, 'all'),
    needsReview: parameters.get('review') === 'needed',
    outcome: one('outcome', OUTCOMES_SHOWN, 'any'),
    top: countOf(parameters.get('top')),
    order: one('order', ORDERS, 'SCORE_DESC'),
    isUnfolded: parameters.get('end') === 'shown',
    view: parameters.get('view'),
    isShared: parameters.get('shared') === 'yes',
  };
}

/** Reads the id of the open lead; null where none is. */
export function readLeadId(parameters: URLSearchParams): string | null {
  return parameters.get('lead');
}

function namesIn<Name extends string>(text: string | null, names: readonly Name[]): Name[] {
  const given = text?.split(',') ?? [];
  return names.filter((name) => given.includes(name));
}

function scoreOf(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null;
}

function countOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** Reads "Plan:is:Pro" or "Plan:has:Pro", where a header's own colons are escaped. */
function readColumnText(text: string): ColumnText[] {
  const [header = '', way, ...rest] = text.split(':');
  const wanted = rest.join(':');
  if (!header || !wanted || (way !== 'is' && way !== 'has')) return [];
  return [{ column: header.replaceAll('%3A', ':'), text: wanted, isWhole: way === 'is' }];
}

function writeColumnText({ column, text, isWhole }: ColumnText): string {
  return `${column.replaceAll(':', '%3A')}:${isWhole ? 'is' : 'has'}:${text}`;
}

/** Converts the state and the open lead to parameters of a URL; defaults are omitted. */
export function writeListState(state: ListState, leadId: string | null): URLSearchParams {
  const values: (readonly [string, string | number | null])[] = [
    ['q', state.search || null],
    ['grade', state.grades.join(',') || null],
    ['intent', state.intents.join(',') || null],
    ['confidence', state.confidences.join(',') || null],
    ['min', state.minScore],
    ['max', state.maxScore],
    ['role', state.roles.join(',') || null],
    ['industry', state.industries.join(',') || null],
    ['phone', unless(state.phone, 'any')],
    ['email', unless(state.email, 'any')],
    ['import', state.importIds.join(',') || null],
    ...state.columns.map((column) => ['column', writeColumnText(column)] as const),
    ['show', unless(state.shown, 'all')],
    ['review', state.needsReview ? 'needed' : null],
    ['outcome', unless(state.outcome, 'any')],
    ['top', state.top],
    ['order', unless(state.order, 'SCORE_DESC')],
    ['end', state.isUnfolded ? 'shown' : null],
    ['view', state.view],
    ['shared', state.isShared ? 'yes' : null],
    ['lead', leadId],
  ];
  return new URLSearchParams(
    values.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as [string, string]])),
  );
}

function unless(value: string, usual: string): string | null {
  return value === usual ? null : value;
}
