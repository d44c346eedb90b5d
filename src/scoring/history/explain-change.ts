import type { Grade, Intent } from '../../domain/generated/enums.js';
import type { CriterionField } from '../../domain/scoring-model.js';
import { nameFields } from '../field-names.js';
import type { ScoreChangeCause } from './cause-of-change.js';

/** The parts of a change that its explanation depends on. */
export type ExplainedChange = {
  readonly cause: ScoreChangeCause;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly intentBefore: Intent | null;
  readonly intentAfter: Intent | null;
  readonly gradeBefore: Grade | null;
  readonly gradeAfter: Grade | null;
  readonly modelVersion: number;
  /** The lead's fields that were changed; empty where they are not known. */
  readonly changedFields: readonly CriterionField[];
};

const INTENTS: Readonly<Record<Intent, string>> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

/** Explains in a sentence why the result changed, and how. */
export function explainChange(change: ExplainedChange): string {
  return `${reasonOf(change)}: ${consequenceOf(change)}.`;
}

function reasonOf({ cause, changedFields, modelVersion, intentAfter }: ExplainedChange): string {
  switch (cause) {
    case 'FIRST_VERDICT':
      return 'The lead was judged for the first time';
    case 'OVERRIDDEN':
      return `A person set the intent to ${intentAfter ? INTENTS[intentAfter] : 'another one'}`;
    case 'OVERRIDE_CLEARED':
      return 'The intent that a person had set was taken back';
    case 'LEAD_CHANGED':
      return changedFields.length === 0 ? 'The lead was changed' : `${sentenceOf(changedFields)} changed`;
    case 'OFFER_CHANGED':
      return 'The offer was changed';
    case 'MODEL_PUBLISHED':
      return `Version ${modelVersion} of the scoring model was published`;
    case 'JUDGE_CHANGED':
      return 'Another AI model, another prompt or another version of the built-in judge judged the lead';
    case 'ASKED_AGAIN':
      return 'The same AI model was asked again, and gave another answer';
    case 'AI_FAILED':
      return 'The AI could not judge the lead';
  }
}

function sentenceOf(fields: readonly CriterionField[]): string {
  return `The ${nameFields(fields)} of the lead ${fields.length === 1 ? 'was' : 'were'}`;
}

function consequenceOf(change: ExplainedChange): string {
  const { scoreBefore, scoreAfter, intentBefore, intentAfter, gradeBefore, gradeAfter } = change;
  if (scoreAfter === null)
    return scoreBefore === null ? 'there is no score' : `there is no score any more; it was ${scoreBefore}`;
  if (scoreBefore === null) return `the score is ${scoreAfter}`;
  const score =
    scoreBefore === scoreAfter
      ? `the score is still ${scoreAfter}`
      : `the score went from ${scoreBefore} to ${scoreAfter}`;
  const intent = intentBefore && intentAfter ? differing('intent', INTENTS[intentBefore], INTENTS[intentAfter]) : [];
  const grade = gradeBefore && gradeAfter ? differing('grade', gradeBefore, gradeAfter) : [];
  return [score, ...intent, ...grade].join(', ');
}

function differing(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`the ${what} went from ${before} to ${after}`];
}
