import { points as shownPoints } from '../parts/format.js';
import { FIELDS } from '../parts/words.js';
import type { CaseTest, EditedCase, EditedCriterion, Source } from './model-content.js';

/** The words for a test, between the source and the compared values. */
export const TESTS: Readonly<Record<CaseTest, string>> = {
  EQUALS: 'is',
  CONTAINS: 'contains',
  BETWEEN: 'is a number',
  PRESENT: 'is there',
  BLANK: 'is blank',
};

/** Further values are only counted. */
const SHOWN_VALUES = 4;

/** Returns the name of a criterion's source for people. */
export function sourceName({ field, column }: Source): string {
  return field === null ? (column ?? '') : FIELDS[field];
}

/** A criterion in words: "If # Employees is between 51 and 1,000: +15; else if it is blank: −5". */
export function criterionWords(criterion: EditedCriterion): string {
  return criterion.cases
    .map((one, place) => {
      const subject = place === 0 ? `If ${sourceName(criterion)}` : 'else if it';
      return `${subject} ${conditionWords(one)}: ${effectWords(one)}`;
    })
    .join('; ');
}

/** Describes the condition of a case: "is Germany or Austria". */
export function conditionWords({ test, values, min, max }: EditedCase): string {
  if (test === 'BETWEEN') return boundWords(min, max);
  return test === 'EQUALS' || test === 'CONTAINS' ? `${TESTS[test]} ${valueWords(values)}` : TESTS[test];
}

/** Describes the effect of a case: "+15", or that such a lead is not scored. */
export function effectWords({ points, disqualifies }: Pick<EditedCase, 'points' | 'disqualifies'>): string {
  return disqualifies ? 'do not score' : shownPoints(points);
}

function boundWords(min: number | null, max: number | null): string {
  if (min === null) return max === null ? 'is a number' : `is ${number(max)} or less`;
  return max === null ? `is ${number(min)} or more` : `is between ${number(min)} and ${number(max)}`;
}

function valueWords(values: readonly string[]): string {
  if (values.length === 0) return '…';
  const shown = values.slice(0, values.length > SHOWN_VALUES + 1 ? SHOWN_VALUES : values.length);
  const rest = values.length - shown.length;
  const texts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return texts.length === 1 ? texts.join() : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}
