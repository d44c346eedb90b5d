import { BUILT_IN_MODEL } from '../domain/scoring-model.js';
import { ruleVerdict } from '../scoring/rules.js';
import type { RuleFindings, RulePoints, RuleVerdict } from '../scoring/verdicts.js';
import { fromJson } from './json.js';

/** What a scoring model gave, as it is kept with a result. */
export type StoredPoints = RulePoints & {
  /** The most that an intent gave then. */
  readonly maxIntentPoints: number;
  /** Where a person overrode the machine's intent: what that intent would give, or null where the machine has none. */
  readonly machineIntentPoints?: number | null;
};

/** What the rules found, as versions kept it that knew the built-in points alone. */
type FormerRule = { readonly points: number } & {
  readonly [Part in keyof RuleFindings]: RuleFindings[Part] & { readonly points: number };
};

/** The rule layer of a result from its two columns, with the points of the AI layer. */
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
