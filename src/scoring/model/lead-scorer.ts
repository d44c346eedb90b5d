import type { Grade, Intent } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { StoredPoints } from '../../domain/result.js';
import type { RuleFacts } from '../../domain/rule-factors.js';
import type { Disqualification, RulePoints } from '../../domain/rule-verdict.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import type { CriterionReading } from './criterion-lead.js';
import { criteriaReader } from './criterion-reader.js';
import { storedReading } from './criterion-verdict.js';
import { explainDisqualification } from './explain-criterion.js';
import { modelPoints } from './model-points.js';
import { pointsReader } from './points-reader.js';

/** The score and grade of a lead by a scoring model. */
type Scored = {
  /** Null without an intent, and where the lead is disqualified. */
  readonly score: number | null;
  readonly grade: Grade | null;
};

/** The score of a lead with its points. */
export type LeadScore = Scored & { readonly points: RulePoints };

/** The score of a lead with what is stored of its points. */
export type StoredScore = Scored & { readonly fit: number; readonly points: StoredPoints };

/** Gives leads their points by a scoring model. */
export type LeadScorer = {
  /** Scores a lead by the findings of the rules, its intent (null without one) and the texts that the criteria read. */
  score(facts: RuleFacts, intent: Intent | null, lead: CriterionLead): LeadScore;
  /** Returns the same as it is stored, which is faster. */
  storedScore(facts: RuleFacts, intent: Intent | null, lead: CriterionLead): StoredScore;
  /** Whether a criterion disqualifies a lead. */
  disqualifies(lead: CriterionLead): boolean;
};

export function leadScorer(model: ModelContent): LeadScorer {
  const readCriteria = criteriaReader(model);
  const pointsOf = modelPoints(model);
  const { rulePoints } = pointsReader(model);
  const canDisqualify = model.criteria.some(({ cases }) => cases.some(({ disqualifies }) => disqualifies));
  const storedScore: LeadScorer['storedScore'] = (facts, intent, lead) => {
    const readings = readCriteria(lead);
    const { score, grade, fit, limitPoints, disqualifiedBy } = pointsOf({ intent, criteria: readings, ...facts });
    const criteria = model.criteria.flatMap((criterion, place) => {
      const reading = readings[place];
      return reading ? [storedReading(criterion, reading)] : [];
    });
    const disqualification = disqualificationBy(model, readings, disqualifiedBy);
    const points = {
      criteria,
      ...(limitPoints !== 0 && { limitPoints }),
      ...(disqualification && { disqualification }),
    };
    return { points, score, grade, fit };
  };
  return {
    storedScore,
    score(facts, intent, lead) {
      const { points, score, grade, fit } = storedScore(facts, intent, lead);
      return { points: rulePoints(facts, fit, points), score, grade };
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
