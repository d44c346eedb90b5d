import { BUILT_IN_MODEL } from '../domain/scoring-model.js';
import { ruleVerdict } from '../scoring/rules.js';
import type { RuleFindings, RulePoints, RuleVerdict } from '../scoring/verdicts.js';
import { fromJson } from './json.js';

/** What a scoring model gave, as it is kept with a result, with the most that an intent gave then. */
export type StoredPoints = RulePoints & { readonly maxIntentPoints: number };

/** What the rules found, as versions kept it that knew the built-in points alone. */
type FormerRule = { readonly points: number } & {
  readonly [Part in keyof RuleFindings]: RuleFindings[Part] & { readonly points: number };
};

/** The rule layer of a result from its two columns, with the most that an intent gave. */
export function readRule(rule: unknown, points: unknown): RuleVerdict & Pick<StoredPoints, 'maxIntentPoints'> {
  if (points === null) return withBuiltInPoints(fromJson<FormerRule>(rule));
  const stored = fromJson<StoredPoints>(points);
  return { ...ruleVerdict(fromJson<RuleFindings>(rule), stored), maxIntentPoints: stored.maxIntentPoints };
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
