import type { StoredPoints } from '../../domain/result.js';
import { byRuleFactor, type RuleFactorKey, type RuleFindings } from '../../domain/rule-factors.js';
import type { RuleVerdict } from '../../domain/rule-verdict.js';
import { BUILT_IN_MODEL } from '../../domain/scoring-model.js';
import { pointRanges } from '../../scoring/model/point-ranges.js';
import { ruleVerdict } from '../../scoring/rules.js';
import { fromJson } from '../sql/json.js';

/** The findings of the rules, as stored by versions with only the built-in points. */
type FormerRule = { readonly points: number } & {
  readonly [Key in RuleFactorKey]: RuleFindings[Key] & { readonly points: number };
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

function withBuiltInPoints(rule: FormerRule) {
  const ranges = pointRanges(BUILT_IN_MODEL);
  return {
    points: rule.points,
    ...byRuleFactor<RuleVerdict>((key) => ({ ...rule[key], maxPoints: ranges[key].most })),
    criteria: [],
    criteriaPoints: 0,
    limitPoints: 0,
    disqualification: null,
    maxIntentPoints: BUILT_IN_MODEL.intent.high,
  };
}
