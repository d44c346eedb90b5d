import type { PointDetails, StoredPoints } from '../../domain/result.js';
import { byRuleFactor, type RuleFacts } from '../../domain/rule-factors.js';
import type { RulePoints } from '../../domain/rule-verdict.js';
import type { Criterion, ModelContent } from '../../domain/scoring-model.js';
import { oncePer } from '../../text/remembered.js';
import { criterionPoints, criterionVerdict } from './criterion-verdict.js';
import { type FactPoints, factPoints } from './model-points.js';
import { pointRanges } from './point-ranges.js';

/** Derives the points of results by one version of a scoring model from the facts that they were given for. */
export type PointsReader = {
  /** Returns all points of a result with this fit. */
  rulePoints(facts: RuleFacts, fit: number, stored: StoredPoints): RulePoints;
  /** Returns the points of a factor. */
  factorPoints: FactPoints;
  /** Returns the other points, without words for a person. */
  details(stored: StoredPoints): PointDetails;
};

/** Makes the reader of a model. */
export const pointsReader = oncePer((model: ModelContent): PointsReader => {
  const ranges = pointRanges(model);
  const pointsOf = factPoints(model);
  return {
    rulePoints(facts, fit, stored) {
      const criteria = ofCriteria(model, stored, criterionVerdict);
      return {
        points: fit,
        criteria,
        criteriaPoints: sumOf(criteria),
        limitPoints: stored.limitPoints ?? 0,
        disqualification: stored.disqualification ?? null,
        ...byRuleFactor<RulePoints>((key) => ({ points: pointsOf(key, facts[key]), maxPoints: ranges[key].most })),
      };
    },
    factorPoints: pointsOf,
    details(stored) {
      const criteria = ofCriteria(model, stored, (criterion, one) => ({
        label: criterion.label,
        points: criterionPoints(criterion, one),
      }));
      const { limitPoints = 0, disqualification } = stored;
      return {
        criteria,
        criteriaPoints: sumOf(criteria),
        limitPoints,
        disqualifiedBy: disqualification?.criterion ?? null,
      };
    },
  };
});

function sumOf(criteria: readonly { readonly points: number }[]): number {
  return criteria.reduce((sum, { points }) => sum + points, 0);
}

function ofCriteria<Made>(
  { criteria }: ModelContent,
  stored: StoredPoints,
  make: (criterion: Criterion, one: StoredPoints['criteria'][number]) => Made,
): Made[] {
  return stored.criteria.flatMap((one, place) => {
    const criterion = criteria[place];
    return criterion ? [make(criterion, one)] : [];
  });
}
