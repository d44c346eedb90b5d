import type { CriterionLead } from '../../domain/lead.js';
import type { Criterion, CriterionField, ModelContent } from '../../domain/scoring-model.js';
import { isPlaceholder } from '../../text/placeholder.js';
import type { CriterionReading } from './criterion-lead.js';
import { foldText } from './fold-text.js';
import { columnReader } from './read-column.js';
import { readNumber } from './read-number.js';
import { caseTester, type ReadCell } from './test-case.js';

/** The key of each field's text in a lead. */
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

/** The finding of a criterion, with the text as its cases read it. */
export type DetailedReading = CriterionReading & { readonly asRead: ReadCell };

/** A criterion that is compiled to read many leads. */
export type CompiledCriterion = {
  readonly read: (lead: CriterionLead) => DetailedReading;
  /** Tests each case without regard to the others, in the order of the cases. */
  readonly tests: readonly ((read: ReadCell) => boolean)[];
};

/** The most texts that are cached, since columns repeat the same few texts. */
const TEXTS_REMEMBERED = 2_000;
const REMEMBERED_LENGTH = 100;

/** Compiles a criterion: folds its values once, and caches the readings of short texts. */
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

/** Compiles a criterion into a function that returns the case that a lead matches, and the text that it read. */
export function criterionReader(criterion: Criterion): (lead: CriterionLead) => CriterionReading {
  return compileCriterion(criterion).read;
}

/** Compiles all criteria of a model into a function that returns a reading for each, in the model's order. */
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

/** Returns null for a blank text. In a field a placeholder such as "N/A" is blank, as it is for completeness; in a column it is text. */
export function presentText(text: string | null, isField: boolean): string | null {
  if (text === null || !SEEN.test(text)) return null;
  return isField && isPlaceholder(text.trim()) ? null : text;
}
