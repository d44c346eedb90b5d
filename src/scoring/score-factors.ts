import type { ScoreFactorCode } from '../domain/generated/enums.js';
import type { Evidence } from '../domain/lead.js';
import { judgedFactors, RULE_FACTORS } from '../domain/rule-factors.js';
import type { CriterionEvidence, RuleVerdict } from '../domain/rule-verdict.js';

/** One part of a score, with a sentence for a person. */
export type ScoreFactor = {
  readonly code: ScoreFactorCode;
  readonly points: number;
  /** The most points that it can give. */
  readonly maxPoints: number;
  readonly explanation: string;
  readonly evidence: readonly CriterionEvidence[];
  /** The criterion's label; null for other parts. */
  readonly criterion: string | null;
  /** The text that the criterion read, shortened; null where there is none, and for other parts. */
  readonly read: string | null;
};

/** The part of a score that an intent gives: the AI layer's, or the one that a person set, with their note. */
export type IntentPart = {
  readonly code: 'INTENT' | 'OVERRIDE';
  readonly points: number;
  readonly maxPoints: number;
  readonly reasoning: string;
  readonly evidence: readonly Evidence[];
};

/** Lists the parts of a score in the order in which people read them. Without an intent it lists only those of the rules. */
export function scoreFactors(rule: RuleVerdict, judged: IntentPart | null): readonly ScoreFactor[] {
  const criteria = rule.criteria.map(({ label, ...part }) => factor('CRITERION', { ...part, criterion: label }));
  return [
    ...judgedFactors(rule).map((key) => factor(RULE_FACTORS[key].code, rule[key])),
    ...criteria,
    ...(rule.limitPoints === 0 ? [] : [limit(rule.limitPoints)]),
    ...(judged ? [factor(judged.code, { ...judged, explanation: judged.reasoning })] : []),
  ];
}

type Part = Pick<ScoreFactor, 'points' | 'maxPoints' | 'explanation'> & Partial<ScoreFactor>;

function factor(
  code: ScoreFactorCode,
  { points, maxPoints, explanation, evidence = [], criterion = null, read = null }: Part,
): ScoreFactor {
  return { code, points, maxPoints, explanation, evidence, criterion, read };
}

function limit(points: number): ScoreFactor {
  const explanation =
    points < 0 ? 'The fit is cut off at the most that the scoring model allows.' : 'The fit cannot fall below 0.';
  return factor('LIMIT', { points, maxPoints: 0, explanation });
}
