import type { StoredPoints } from '../../domain/result.js';
import type { RuleFindings, RuleVerdict } from '../../domain/rule-verdict.js';
import { BUILT_IN_MODEL } from '../../domain/scoring-model.js';
import { ruleVerdict } from '../../scoring/rules.js';
import { fromJson } from '../sql/json.js';

/** The findings of the rules, as stored by versions with only the built-in points. */
type FormerRule = { readonly points: number } & {
  readonly [Part in keyof RuleFindings]: RuleFindings[Part] & { readonly points: number };
};

/** Reads the rule layer of a result from its two columns, with the points of the AI layer. */
export function readRule(
  rule: unknown,
  points: unknown,
): RuleVerdict & Pick<StoredPoints, 'maxIntentPoints' | 'machineIntentPoints'> {
  if (points === null) return withBuiltInPoints(fromJson<FormerRule>(rule));
  const stored = fromJson<StoredPoints>(points);
  return ruleVerdict(fromJson<RuleFindings>(rule), stored);
}

function withBuiltInPoints({ points, role, industry, completeness }: FormerRule) {
  const model = BUILT_IN_MODEL;
  return {
    points,
    role: { ...role, maxPoints: model.role.decisionMaker },
    industry: { ...industry, maxPoints: model.industry.exact },
    completeness: { ...completeness, maxPoints: model.completeness },
    criteria: [],
    criteriaPoints: 0,
    limitPoints: 0,
    disqualification: null,
    maxIntentPoints: model.intent.high,
  };
}
