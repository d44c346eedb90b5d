import type { ResultOrder } from '../../generated/operations/graphql.js';
import { capitalised } from '../../parts/format.js';
import { CONFIDENCES, INDUSTRIES, INTENTS, OUTCOMES, ROLES } from '../../parts/words.js';
import type { ColumnText, Filtered, OutcomeShown, Shown } from '../address/list-state.js';

/** The names of the orders of a call list. */
export const ORDER_NAMES: Readonly<Record<ResultOrder, string>> = {
  SCORE_DESC: 'Highest score first',
  SCORE_ASC: 'Lowest score first',
  NEWEST: 'Scored last first',
  SHUFFLED: 'In random order',
  NAME_ASC: 'Name, A to Z',
  NAME_DESC: 'Name, Z to A',
  ROLE_ASC: 'Role, A to Z',
  ROLE_DESC: 'Role, Z to A',
  COMPANY_ASC: 'Company, A to Z',
  COMPANY_DESC: 'Company, Z to A',
  INDUSTRY_ASC: 'Industry, A to Z',
  INDUSTRY_DESC: 'Industry, Z to A',
};

export const SHOWN_NAMES: Readonly<Record<Shown, string>> = {
  all: 'All leads',
  stale: 'Out of date',
  failed: 'Not judged by the AI',
  disqualified: 'Disqualified',
  ungrounded: 'Not grounded in their words',
  overridden: 'Set by a person',
};

export const OUTCOME_NAMES: Readonly<Record<OutcomeShown, string>> = {
  any: 'Any, or none yet',
  none: 'None yet',
  ...OUTCOMES,
};

/** A filter in words, with the change that removes it. */
export type FilterWord = { readonly key: string; readonly text: string; readonly off: Partial<Filtered> };

/** Describes the filters of a call list, one by one; `importName` returns the name of an import. */
export function filterWords(state: Filtered, importName: (id: string) => string): FilterWord[] {
  return [
    ...(state.search.trim() ? [{ key: 'search', text: `“${state.search.trim()}”`, off: { search: '' } }] : []),
    ...listed('grade', 'Grade', state.grades, (grade) => grade, { grades: [] }),
    ...listed('intent', 'Intent', state.intents, (intent) => INTENTS[intent], { intents: [] }),
    ...listed('confidence', '', state.confidences, (name) => capitalised(CONFIDENCES[name]), { confidences: [] }),
    ...scoreWord(state),
    ...listed('role', 'Role', state.roles, (role) => ROLES[role], { roles: [] }),
    ...listed('industry', 'Industry', state.industries, (match) => INDUSTRIES[match], { industries: [] }),
    ...havingWord('phone', 'phone', state.phone),
    ...havingWord('email', 'e-mail', state.email),
    ...listed('import', 'Import', state.importIds, importName, { importIds: [] }),
    ...state.columns.map((column) => columnWord(column, state)),
    ...(state.needsReview ? [{ key: 'review', text: 'Needs review', off: { needsReview: false } }] : []),
    ...(state.outcome === 'any'
      ? []
      : [{ key: 'outcome', text: `Outcome: ${OUTCOME_NAMES[state.outcome]}`, off: { outcome: 'any' as const } }]),
    ...(state.shown === 'all'
      ? []
      : [{ key: 'shown', text: SHOWN_NAMES[state.shown], off: { shown: 'all' as const } }]),
  ];
}

function listed<Name extends string>(
  key: string,
  label: string,
  names: readonly Name[],
  textOf: (name: Name) => string,
  off: Partial<Filtered>,
): FilterWord[] {
  if (names.length === 0) return [];
  const texts = names.map(textOf).join(' or ');
  return [{ key, text: label ? `${label}: ${texts}` : texts, off }];
}

function scoreWord({ minScore, maxScore }: Filtered): FilterWord[] {
  if (minScore === null && maxScore === null) return [];
  const off = { minScore: null, maxScore: null };
  if (minScore === null) return [{ key: 'score', text: `Score up to ${maxScore}`, off }];
  if (maxScore === null) return [{ key: 'score', text: `Score from ${minScore}`, off }];
  return [
    { key: 'score', text: minScore === maxScore ? `Score ${minScore}` : `Score ${minScore} to ${maxScore}`, off },
  ];
}

function havingWord(key: 'phone' | 'email', noun: string, having: Filtered['phone']): FilterWord[] {
  if (having === 'any') return [];
  return [{ key, text: having === 'yes' ? `Has ${noun}` : `No ${noun}`, off: { [key]: 'any' } }];
}

function columnWord(column: ColumnText, { columns }: Filtered): FilterWord {
  const { column: header, text, isWhole } = column;
  return {
    key: `column ${header} ${text}`,
    text: `${header} ${isWhole ? 'is' : 'has'} “${text}”`,
    off: { columns: columns.filter((other) => other !== column) },
  };
}
