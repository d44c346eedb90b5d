import type { Grade, IndustryMatch, Intent, RoleRelevance } from '../../domain/generated/enums.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import type { CriterionReading } from './criterion-lead.js';

/** What the rules find in a lead, as far as it decides about points. */
export type RuleFacts = {
  readonly role: RoleRelevance;
  readonly industry: IndustryMatch;
  /** Whether none of the fields that completeness asks for is blank. */
  readonly complete: boolean;
};

/** What is known of a lead, without points. */
export type ScoreFacts = RuleFacts & {
  /** Null where nobody has judged it. */
  readonly intent: Intent | null;
  /** What each criterion of the model finds, in the model's order. */
  readonly criteria: readonly CriterionReading[];
};

/** What a model makes of a lead's facts. */
export type ModelPoints = {
  readonly role: number;
  readonly industry: number;
  readonly completeness: number;
  /** The points of each criterion, in the model's order. */
  readonly criteria: readonly number[];
  /** Their sum. */
  readonly criteriaPoints: number;
  /** What the cap takes off (negative) or 0 adds (positive). */
  readonly limitPoints: number;
  /** The sum of all above, 0 to `maxFit`. */
  readonly fit: number;
  /** Null without an intent, and where the lead is disqualified. */
  readonly intent: number | null;
  /** Fit and intent; null where there are no points for the intent. */
  readonly score: number | null;
  /** Null where there is no score. */
  readonly grade: Grade | null;
  /** The place of the criterion that rules the lead out; null where none does. */
  readonly disqualifiedBy: number | null;
};

/** Makes the one function that gives points: previews, publications and runs all take them from it. */
export function modelPoints(model: ModelContent): (facts: ScoreFacts) => ModelPoints {
  const ofRole = {
    DECISION_MAKER: model.role.decisionMaker,
    INFLUENCER: model.role.influencer,
    OTHER: model.role.other,
  } as const satisfies Record<RoleRelevance, number>;
  const ofIndustry = {
    EXACT: model.industry.exact,
    ADJACENT: model.industry.adjacent,
    NONE: model.industry.none,
  } as const satisfies Record<IndustryMatch, number>;
  const ofIntent = intentPoints(model);
  return (facts) => {
    const role = ofRole[facts.role];
    const industry = ofIndustry[facts.industry];
    const completeness = facts.complete ? model.completeness : 0;
    const { criteria, criteriaPoints, disqualifiedBy } = criteriaOf(model, facts.criteria);
    const sum = role + industry + completeness + criteriaPoints;
    const fit = limited(sum, model.maxFit);
    const intent = facts.intent === null || disqualifiedBy !== null ? null : ofIntent[facts.intent];
    const score = intent === null ? null : fit + intent;
    return {
      role,
      industry,
      completeness,
      criteria,
      criteriaPoints,
      limitPoints: fit - sum,
      fit,
      intent,
      score,
      grade: score === null ? null : gradeOf(score, model.grades),
      disqualifiedBy,
    };
  };
}

/** The points of each intent. */
export function intentPoints({ intent }: ModelContent): Readonly<Record<Intent, number>> {
  return { HIGH: intent.high, MEDIUM: intent.medium, LOW: intent.low };
}

/** Score and grade of a fit with an intent. */
export function scoreWithIntent(
  model: ModelContent,
  fit: number,
  intent: Intent,
): { readonly score: number; readonly grade: Grade } {
  const score = fit + intentPoints(model)[intent];
  return { score, grade: gradeOf(score, model.grades) };
}

/** A score in four steps. */
export function gradeOf(score: number, { a, b, c }: ModelContent['grades']): Grade {
  if (score >= a) return 'A';
  if (score >= b) return 'B';
  return score >= c ? 'C' : 'D';
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
