import type { Grade, Intent } from '../../domain/generated/enums.js';
import {
  byRuleFactor,
  pointsByFact,
  RULE_FACTOR_KEYS,
  type RuleFactorKey,
  type RuleFacts,
} from '../../domain/rule-factors.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import type { CriterionReading } from './criterion-lead.js';
import { gradeOf } from './grade.js';

/** The facts about a lead, without points. */
export type ScoreFacts = RuleFacts & {
  /** Null where it has not been judged. */
  readonly intent: Intent | null;
  /** The finding of each criterion, in the model's order. */
  readonly criteria: readonly CriterionReading[];
};

type FactorPoints = Readonly<Record<RuleFactorKey, number>>;

/** The points that a model gives for a lead's facts. */
export type ModelPoints = FactorPoints & {
  /** The points of each criterion, in the model's order. */
  readonly criteria: readonly number[];
  /** The sum of `criteria`. */
  readonly criteriaPoints: number;
  /** The points that the cap takes off (negative) or that raise a negative sum to 0 (positive). */
  readonly limitPoints: number;
  /** The sum of all above, 0 to `maxFit`. */
  readonly fit: number;
  /** Null without an intent, and where the lead is disqualified. */
  readonly intent: number | null;
  /** Fit plus intent; null where there are no points for the intent. */
  readonly score: number | null;
  /** Null where there is no score. */
  readonly grade: Grade | null;
  /** The place of the criterion that disqualifies the lead; null where none does. */
  readonly disqualifiedBy: number | null;
};

/** Makes the function that gives points. Previews, publications and runs all use it. */
export function modelPoints(model: ModelContent): (facts: ScoreFacts) => ModelPoints {
  const pointsOf = factPoints(model);
  const ofIntent = intentPoints(model);
  return (facts) => {
    const factors = byRuleFactor<FactorPoints>((key) => pointsOf(key, facts[key]));
    const { criteria, criteriaPoints, disqualifiedBy } = criteriaOf(model, facts.criteria);
    const sum = RULE_FACTOR_KEYS.reduce((points, key) => points + factors[key], criteriaPoints);
    const fit = limited(sum, model.maxFit);
    const intent = facts.intent === null || disqualifiedBy !== null ? null : ofIntent[facts.intent];
    const score = intent === null ? null : fit + intent;
    return {
      criteria,
      criteriaPoints,
      limitPoints: fit - sum,
      fit,
      intent,
      score,
      grade: score === null ? null : gradeOf(score, model.grades),
      disqualifiedBy,
      // A spread in the first place would take most of the time.
      ...factors,
    };
  };
}

/** Gives the points of a factor of the rules for its fact; 0 where its finding is missing. */
export type FactPoints = (key: RuleFactorKey, fact: RuleFacts[RuleFactorKey]) => number;

export function factPoints(model: ModelContent): FactPoints {
  const ofFact = byRuleFactor<Record<RuleFactorKey, Readonly<Record<string, number>>>>((key) =>
    pointsByFact(key, model),
  );
  return (key, fact) => ofFact[key][fact] ?? 0;
}

/** Returns the points of each intent. */
export function intentPoints({ intent }: ModelContent): Readonly<Record<Intent, number>> {
  return { HIGH: intent.high, MEDIUM: intent.medium, LOW: intent.low };
}

/** Returns score and grade of a fit with an intent. */
export function scoreWithIntent(
  model: ModelContent,
  fit: number,
  intent: Intent,
): { readonly score: number; readonly grade: Grade } {
  const score = fit + intentPoints(model)[intent];
  return { score, grade: gradeOf(score, model.grades) };
}

function limited(sum: number, maxFit: number): number {
  return Math.min(maxFit, Math.max(0, sum));
}

function criteriaOf({ criteria: asked }: ModelContent, readings: readonly CriterionReading[]) {
  const criteria: number[] = [];
  let criteriaPoints = 0;
  let disqualifiedBy: number | null = null;
  for (let place = 0; place < asked.length; place += 1) {
    const met = asked[place]?.cases[readings[place]?.caseIndex ?? -1];
    const points = met?.points ?? 0;
    criteria.push(points);
    criteriaPoints += points;
    if (met?.disqualifies) disqualifiedBy ??= place;
  }
  return { criteria, criteriaPoints, disqualifiedBy };
}
