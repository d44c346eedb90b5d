import { COMPLETENESS_POINTS, judgeCompleteness } from './completeness.js';
import { industryMatcher } from './industry.js';
import type { Evidence, ScoredLead } from './lead.js';
import type { ScoredOffer } from './offer.js';
import { roleJudge } from './role.js';
import type { Intent, RuleVerdict } from './verdicts.js';

/** What the AI layer adds to a score, by its intent. */
export const INTENT_POINTS: Readonly<Record<Intent, number>> = { HIGH: 50, MEDIUM: 30, LOW: 10 };

/** The most that each part of a score can give. */
export const MAX_POINTS = {
  ROLE: 20,
  INDUSTRY: 20,
  COMPLETENESS: COMPLETENESS_POINTS,
  INTENT: INTENT_POINTS.HIGH,
} as const;

export type ScoreFactorCode = keyof typeof MAX_POINTS;

/** One part of a score, with a sentence for a person. */
export type ScoreFactor = {
  readonly code: ScoreFactorCode;
  readonly points: number;
  readonly maxPoints: number;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
};

/** The AI layer's part of a score. */
export type JudgedIntent = {
  readonly points: number;
  readonly reasoning: string;
  readonly evidence: readonly Evidence[];
};

/** Makes the rule layer of an offer: what it is given is read once, and each lead then judged by it, 0 to 50 points. */
export function ruleScorer(offer: ScoredOffer): (lead: ScoredLead) => RuleVerdict {
  const judgeRole = roleJudge(offer.idealCustomer);
  const matchIndustry = industryMatcher(offer);
  return (lead) => {
    const role = judgeRole(lead.role);
    const industry = matchIndustry(lead.industry);
    const completeness = judgeCompleteness(lead);
    return { points: role.points + industry.points + completeness.points, role, industry, completeness };
  };
}

/** The final score, 10 to 100: the rule layer's points and the intent's. */
export function totalScore(rule: RuleVerdict, intent: Intent): number {
  return rule.points + INTENT_POINTS[intent];
}

/** The breakdown as a list. Without an intent (the AI failed) it has the rule layer's three parts alone. */
export function scoreFactors(rule: RuleVerdict, judged: JudgedIntent | null): readonly ScoreFactor[] {
  const factors = [
    factor('ROLE', rule.role),
    factor('INDUSTRY', rule.industry),
    factor('COMPLETENESS', { ...rule.completeness, evidence: [] }),
  ];
  if (judged) factors.push(factor('INTENT', { ...judged, explanation: judged.reasoning }));
  return factors;
}

function factor(
  code: ScoreFactorCode,
  { points, explanation, evidence }: Omit<ScoreFactor, 'code' | 'maxPoints'>,
): ScoreFactor {
  return { code, points, maxPoints: MAX_POINTS[code], explanation, evidence };
}
