import type { Criterion, ModelContent } from '../../domain/scoring-model.js';
import { coveredCases } from './covered-cases.js';
import type { CriterionEffect } from './criterion-effect.js';
import { headerMatcher } from './read-column.js';
import type { ScoreSpread } from './score-spread.js';

export type ModelNoteCode = 'COLUMN_NOT_SEEN' | 'CASE_NEVER_REACHED' | 'CASE_TAKES_ALL' | 'LIMIT_HIT' | 'GRADE_EMPTY';

/** Something to check in a model. The model can be published all the same. */
export type ModelNote = {
  readonly code: ModelNoteCode;
  /** What was found and what to do. */
  readonly message: string;
  /** The criterion's label; null where the note is about the whole model. */
  readonly label: string | null;
};

/** The counts of a criterion, and its cases that match no lead because earlier cases match first. */
export type MetCriterion = { readonly effect: CriterionEffect; readonly shadowed: readonly number[] };

/** The results of a model for an offer's leads. */
export type Findings = {
  readonly leads: number;
  readonly after: ScoreSpread;
  /** The criteria in the model's order. */
  readonly criteria: readonly MetCriterion[];
  /** The headers of the columns that the offer's leads have. */
  readonly headers: readonly string[];
};

/** Returns what to check in a model, given an offer's leads: by criterion in the model's order, then for the whole model. */
export function modelNotes(model: ModelContent, findings: Findings): ModelNote[] {
  const ofCriteria = findings.criteria.flatMap((met, place) => {
    const criterion = model.criteria[place];
    return criterion ? criterionNotes(criterion, met, findings) : [];
  });
  return [...ofCriteria, ...limitNotes(model, findings), ...gradeNotes(findings)];
}

function criterionNotes(criterion: Criterion, { effect, shadowed }: MetCriterion, findings: Findings): ModelNote[] {
  const { label, column, cases } = criterion;
  const notes: ModelNote[] = [];
  if (column !== null && !findings.headers.some(headerMatcher(column))) {
    const message = `None of the offer's leads has a column "${column}". Check how it is spelled, or upload leads that have it.`;
    notes.push({ code: 'COLUMN_NOT_SEEN', message, label });
  }
  const covered = new Set([...shadowed, ...coveredCases(cases)]);
  for (const [place, { disqualifies }] of cases.entries()) {
    const count = effect.matches[place] ?? 0;
    if (count === 0 && covered.has(place)) notes.push(neverReached(label, place));
    if (count > 0 && count === findings.leads) notes.push(takesAll(label, place, disqualifies));
  }
  return notes;
}

function neverReached(label: string, place: number): ModelNote {
  const message = `Case ${place + 1} of "${label}" takes no lead, since the cases before it take all that it could. Move it up, or remove it.`;
  return { code: 'CASE_NEVER_REACHED', message, label };
}

function takesAll(label: string, place: number, disqualifies: boolean): ModelNote {
  const effect = disqualifies ? 'no lead would be scored' : 'it ranks nobody';
  const message = `Case ${place + 1} of "${label}" takes every lead, so ${effect}. Narrow it, or remove it.`;
  return { code: 'CASE_TAKES_ALL', message, label };
}

function limitNotes({ maxFit }: ModelContent, { leads, after: { limited } }: Findings): ModelNote[] {
  if (limited === 0 || 10 * limited < leads) return [];
  const message =
    `${shown(limited)} of ${shown(leads)} leads have a fit that is cut off at 0 or at ${maxFit} (maxFit), so it no longer tells ` +
    'them apart. Lower the points of the criteria, or raise maxFit.';
  return [{ code: 'LIMIT_HIT', message, label: null }];
}

function gradeNotes({ after }: Findings): ModelNote[] {
  if (after.scores.length === 0) return [];
  return after.grades
    .filter(({ count }) => count === 0)
    .map(({ grade }) => ({
      code: 'GRADE_EMPTY',
      message: `No lead would have the grade ${grade}. Change the scores at which grades begin if each is to be used.`,
      label: null,
    }));
}

function shown(count: number): string {
  return count.toLocaleString('en-US');
}
