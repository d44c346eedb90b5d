import type { CriterionLead } from '../../domain/lead.js';
import type { Criterion, CriterionField, ModelContent } from '../../domain/scoring-model.js';
import { isPlaceholder } from '../../text/placeholder.js';
import type { CriterionReading } from './criterion-lead.js';
import { foldText } from './fold-text.js';
import { columnReader } from './read-column.js';
import { readNumber } from './read-number.js';
import { caseTester, type ReadCell } from './test-case.js';

/** Which text of a lead each field is. */
export const CRITERION_KEYS = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
  EMAIL: 'email',
  LINKEDIN_URL: 'linkedinUrl',
} as const satisfies Record<CriterionField, keyof CriterionLead>;

/** A character that is neither white space nor invisible. */
const SEEN = /[^\s\p{DI}]/u;

/** What a criterion finds, with the text as its cases read it. */
export type DetailedReading = CriterionReading & { readonly asRead: ReadCell };

/** A criterion made ready to read many leads. */
export type CompiledCriterion = {
  readonly read: (lead: CriterionLead) => DetailedReading;
  /** Whether each case would hold by itself, in the order of the cases. */
  readonly tests: readonly ((read: ReadCell) => boolean)[];
};

/** Columns hold the same few texts over and over. */
const TEXTS_REMEMBERED = 2_000;
const REMEMBERED_LENGTH = 100;

/** Compiles a criterion: its values are folded once, and short texts that come again are read once. */
export function compileCriterion(criterion: Criterion): CompiledCriterion {
  const textOf = textReader(criterion);
  const tests = criterion.cases.map(caseTester);
  const read = detailedReader(criterion, tests);
  const known = new Map<string | null, DetailedReading>();
  return {
    tests,
    read: (lead) => {
      const text = textOf(lead);
      const before = known.get(text);
      if (before) return before;
      const reading = read(text);
      if (known.size >= TEXTS_REMEMBERED) known.clear();
      if (text === null || text.length <= REMEMBERED_LENGTH) known.set(text, reading);
      return reading;
    },
  };
}

function detailedReader(
  { field, cases }: Criterion,
  tests: CompiledCriterion['tests'],
): (written: string | null) => DetailedReading {
  const asksNumber = cases.some(({ test }) => test === 'BETWEEN');
  return (written) => {
    const text = presentText(written, field !== null);
    const asRead = {
      folded: text === null ? null : foldText(text),
      number: text !== null && asksNumber ? readNumber(text) : null,
    };
    const met = tests.findIndex((holds) => holds(asRead));
    const unreadable = asksNumber && text !== null && asRead.number === null;
    return { caseIndex: met === -1 ? null : met, text, unreadable, asRead };
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
    const key = CRITERION_KEYS[field];
    return (lead) => lead[key];
  }
  const columnOf = columnReader(column ?? '');
  return ({ extra }) => columnOf(extra);
}

/** In a field a text that says that it holds nothing is blank, as it is for completeness; in a column it stands as it is. */
export function presentText(text: string | null, isField: boolean): string | null {
  if (text === null || !SEEN.test(text)) return null;
  return isField && isPlaceholder(text.trim()) ? null : text;
}
