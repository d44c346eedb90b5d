import type { CriterionEvidence } from '../../domain/rule-verdict.js';
import type { Criterion, CriterionCase, CriterionField } from '../../domain/scoring-model.js';
import { quoted } from '../../text/one-line.js';
import type { CriterionReading } from './criterion-lead.js';
import { hasWords, quoteWords } from './find-words.js';
import { foldText } from './fold-text.js';

const NAMES: Readonly<Record<CriterionField, string>> = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'LinkedIn bio',
  EMAIL: 'email',
  LINKEDIN_URL: 'LinkedIn URL',
};

/** The part of a reading that decides the verdict. */
type CaseAndText = Pick<CriterionReading, 'caseIndex' | 'text'>;

/** Explains a criterion's finding in a sentence for a person, without points. */
export function explainCriterion(criterion: Criterion, reading: CaseAndText): string {
  return `${finding(criterion, reading)}.`;
}

/** Explains in a sentence for a person why a criterion disqualifies a lead. */
export function explainDisqualification(criterion: Criterion, reading: CaseAndText): string {
  return `${finding(criterion, reading)}, so the lead is not scored.`;
}

/** Quotes the words of the field that decided the case. Columns have no evidence, since evidence names a field. */
export function criterionEvidence({ cases, field }: Criterion, reading: CaseAndText): CriterionEvidence[] {
  const met = cases[reading.caseIndex ?? -1];
  if (!met || field === null || reading.text === null) return [];
  const words = met.test === 'CONTAINS' ? wordsMet(met, reading.text) : null;
  return [{ field, quote: (words && quoteWords(reading.text, words)) ?? reading.text.trim() }];
}

/** Returns the most points that a criterion can give: those of its best case, or 0 where no case holds. */
export function criterionMaxPoints({ cases }: Criterion): number {
  return Math.max(0, ...cases.map(({ points }) => points));
}

function finding({ field, column, cases }: Criterion, { caseIndex, text }: CaseAndText): string {
  const name = field === null ? (column ?? '') : NAMES[field];
  if (text === null) return `The lead has no ${name}`;
  const subject = field === null ? name : name.charAt(0).toUpperCase() + name.slice(1);
  const met = cases[caseIndex ?? -1];
  return met ? meeting(met, subject, text) : `${subject} is ${quoted(text)}, which no case takes`;
}

function meeting(met: CriterionCase, subject: string, text: string): string {
  if (met.test === 'BETWEEN') return `${subject} is ${quoted(text)}, which is ${bounds(met)}`;
  const words = met.test === 'CONTAINS' ? wordsMet(met, text) : null;
  if (words === null || words === text.trim()) return `${subject} is ${quoted(text)}`;
  return `${subject} has ${quoted(quoteWords(text, words) ?? words)} in ${quoted(text)}`;
}

function wordsMet({ values }: CriterionCase, text: string): string | null {
  const folded = foldText(text);
  return values.find((words) => hasWords(folded, foldText(words))) ?? null;
}

/** Describes the bounds of `BETWEEN` in words. */
export function bounds({ min, max }: CriterionCase): string {
  if (max === null) return `${shown(min ?? 0)} or more`;
  if (min === null) return `${shown(max)} or less`;
  return min === max ? shown(min) : `between ${shown(min)} and ${shown(max)}`;
}

function shown(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
