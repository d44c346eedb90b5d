import type { Grade, Intent } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import { byRuleFactor, type RuleFacts } from '../../domain/rule-factors.js';
import type { Disqualification, RulePoints } from '../../domain/rule-verdict.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import type { CriterionReading } from './criterion-lead.js';
import { criteriaReader } from './criterion-reader.js';
import { criterionVerdicts } from './criterion-verdict.js';
import { explainDisqualification } from './explain-criterion.js';
import { modelPoints } from './model-points.js';
import { pointRanges } from './point-ranges.js';

/** The points, score and grade of a lead by a scoring model. */
export type LeadScore = {
  readonly points: RulePoints;
  /** Null without an intent, and where the lead is disqualified. */
  readonly score: number | null;
  readonly grade: Grade | null;
};

/** Gives leads their points by a scoring model. */
export type LeadScorer = {
  /** Scores a lead by the findings of the rules, its intent (null without one) and the texts that the criteria read. */
  score(facts: RuleFacts, intent: Intent | null, lead: CriterionLead): LeadScore;
  /** Whether a criterion disqualifies a lead. */
  disqualifies(lead: CriterionLead): boolean;
};

export function leadScorer(model: ModelContent): LeadScorer {
  const readCriteria = criteriaReader(model);
  const pointsOf = modelPoints(model);
  const verdictOf = model.criteria.map(criterionVerdicts);
  const ranges = pointRanges(model);
  const canDisqualify = model.criteria.some(({ cases }) => cases.some(({ disqualifies }) => disqualifies));
  return {
    score(facts, intent, lead) {
      const readings = readCriteria(lead);
      const points = pointsOf({ intent, criteria: readings, ...facts });
      const criteria = readings.flatMap((reading, place) => verdictOf[place]?.(reading) ?? []);
      const disqualification = disqualificationBy(model, readings, points.disqualifiedBy);
      const { score, grade, fit, criteriaPoints, limitPoints } = points;
      const factors = byRuleFactor<RulePoints>((key) => ({ points: points[key], maxPoints: ranges[key].most }));
      return {
        points: { points: fit, criteria, criteriaPoints, limitPoints, disqualification, ...factors },
        score,
        grade,
      };
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

function disqualificationBy(
  { criteria }: ModelContent,
  readings: readonly CriterionReading[],
  place: number | null,
): Disqualification | null {
  if (place === null) return null;
  const [criterion, reading] = [criteria[place], readings[place]];
  return criterion && reading
    ? { criterion: criterion.label, explanation: explainDisqualification(criterion, reading) }
    : null;
}
