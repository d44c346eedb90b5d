import type { Criterion, CriterionField, ModelContent } from '../../domain/scoring-model.js';
import { isPlaceholder } from '../placeholder.js';
import type { CriterionLead, CriterionReading } from './criterion-lead.js';
import { foldText } from './fold-text.js';
import { columnReader } from './read-column.js';
import { readNumber } from './read-number.js';
import { caseTester, type ReadText } from './test-case.js';

const KEYS = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
  EMAIL: 'email',
  LINKEDIN_URL: 'linkedinUrl',
} as const satisfies Record<CriterionField, keyof CriterionLead>;

/** A criterion made ready to read many leads. */
export type CompiledCriterion = {
  readonly read: (lead: CriterionLead) => CriterionReading & { readonly asRead: ReadText };
  /** Whether each case would hold by itself, in the order of the cases. */
  readonly tests: readonly ((read: ReadText) => boolean)[];
};

/** Compiles a criterion: its values are folded once. */
export function compileCriterion(criterion: Criterion): CompiledCriterion {
  const textOf = textReader(criterion);
  const tests = criterion.cases.map(caseTester);
  const asksNumber = criterion.cases.some(({ test }) => test === 'BETWEEN');
  return {
    tests,
    read: (lead) => {
      const text = textOf(lead);
      const asRead = {
        folded: text === null ? null : foldText(text),
        number: text !== null && asksNumber ? readNumber(text) : null,
      };
      const met = tests.findIndex((holds) => holds(asRead));
      const unreadable = asksNumber && text !== null && asRead.number === null;
      return { caseIndex: met === -1 ? null : met, text, unreadable, asRead };
    },
  };
}

/** Compiles a criterion into a function that says which case a lead meets, and what it read. */
export function criterionReader(criterion: Criterion): (lead: CriterionLead) => CriterionReading {
  const { read } = compileCriterion(criterion);
  return (lead) => {
    const { caseIndex, text, unreadable } = read(lead);
    return { caseIndex, text, unreadable };
  };
}

/** Compiles all criteria of a model: a reading for each, in the model's order. */
export function criteriaReader({ criteria }: ModelContent): (lead: CriterionLead) => readonly CriterionReading[] {
  const readers = criteria.map(criterionReader);
  return (lead) => readers.map((read) => read(lead));
}

function textReader({ field, column }: Criterion): (lead: CriterionLead) => string | null {
  if (field !== null) {
    const key = KEYS[field];
    return (lead) => fieldText(lead[key]);
  }
  const columnOf = columnReader(column ?? '');
  return ({ extra }) => presentText(columnOf(extra));
}

/** In a field a text that says that it holds nothing is blank, as it is for completeness; in a column it stands as it is. */
function fieldText(text: string | null): string | null {
  const present = presentText(text);
  return present !== null && isPlaceholder(present.trim()) ? null : present;
}

function presentText(text: string | null): string | null {
  return text !== null && /[^\s\p{DI}]/u.test(text) ? text : null;
}
