import type { Grade, ModelContent } from '../../domain/scoring-model.js';
import type { Disqualification, Intent, RuleFindings, RuleVerdict } from '../verdicts.js';
import type { CriterionLead, CriterionReading } from './criterion-lead.js';
import { criteriaReader } from './criterion-reader.js';
import {
  criterionEvidence,
  criterionMaxPoints,
  explainCriterion,
  explainDisqualification,
} from './explain-criterion.js';
import { type ModelPoints, modelPoints } from './model-points.js';
import { shorten } from './shorten.js';

/** What a scoring model makes of a lead. */
export type LeadScore = {
  readonly rule: RuleVerdict;
  /** Null without an intent, and where the lead is disqualified. */
  readonly score: number | null;
  readonly grade: Grade | null;
};

/** Gives leads their points by a scoring model. */
export type LeadScorer = {
  /** Scores a lead by what the rules find in it, its intent (null without one) and what the criteria read. */
  score(findings: RuleFindings, intent: Intent | null, lead: CriterionLead): LeadScore;
  /** Whether a criterion disqualifies a lead. */
  disqualifies(lead: CriterionLead): boolean;
};

export function leadScorer(model: ModelContent): LeadScorer {
  const readCriteria = criteriaReader(model);
  const pointsOf = modelPoints(model);
  const maxPoints = model.criteria.map(criterionMaxPoints);
  const canDisqualify = model.criteria.some(({ cases }) => cases.some(({ disqualifies }) => disqualifies));
  return {
    score(findings, intent, lead) {
      const criteria = readCriteria(lead);
      const points = pointsOf({ ...factsOf(findings), intent, criteria });
      const rule = { ...partsOf(model, findings, points), ...criteriaParts(model, criteria, points, maxPoints) };
      return { rule, score: points.score, grade: points.grade };
    },
    disqualifies(lead) {
      if (!canDisqualify) return false;
      return readCriteria(lead).some(({ caseIndex }, place) => {
        const met = model.criteria[place]?.cases[caseIndex ?? -1];
        return met?.disqualifies ?? false;
      });
    },
  };
}

function factsOf({ role, industry, completeness }: RuleFindings) {
  return { role: role.relevance, industry: industry.match, complete: completeness.missing.length === 0 };
}

function partsOf(model: ModelContent, { role, industry, completeness }: RuleFindings, points: ModelPoints) {
  return {
    points: points.fit,
    role: { ...role, points: points.role, maxPoints: model.role.decisionMaker },
    industry: { ...industry, points: points.industry, maxPoints: model.industry.exact },
    completeness: { ...completeness, points: points.completeness, maxPoints: model.completeness },
    criteriaPoints: points.criteriaPoints,
    limitPoints: points.limitPoints,
  };
}

function criteriaParts(
  { criteria }: ModelContent,
  readings: readonly CriterionReading[],
  points: ModelPoints,
  maxPoints: readonly number[],
): { criteria: RuleVerdict['criteria']; disqualification: Disqualification | null } {
  const verdicts: RuleVerdict['criteria'][number][] = [];
  let disqualification: Disqualification | null = null;
  for (const [place, criterion] of criteria.entries()) {
    const reading = readings[place];
    if (!reading) continue;
    verdicts.push({
      label: criterion.label,
      points: points.criteria[place] ?? 0,
      maxPoints: maxPoints[place] ?? 0,
      explanation: explainCriterion(criterion, reading),
      evidence: criterionEvidence(criterion, reading),
      read: reading.text === null ? null : shorten(reading.text),
    });
    if (place === points.disqualifiedBy) {
      disqualification = { criterion: criterion.label, explanation: explainDisqualification(criterion, reading) };
    }
  }
  return { criteria: verdicts, disqualification };
}
