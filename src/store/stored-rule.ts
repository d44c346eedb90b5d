import { BUILT_IN_MODEL } from '../domain/scoring-model.js';
import type { RuleFindings, RuleVerdict } from '../scoring/verdicts.js';
import { fromJson } from './json.js';
import type { WrittenResult } from './records.js';

/** The rule layer as it is kept with a result, with the most that an intent gave then. */
type StoredRule = RuleVerdict & { readonly maxIntentPoints: number };

/** As versions kept it that knew the built-in points alone. */
type FormerRule = { readonly points: number } & {
  readonly [Part in keyof RuleFindings]: RuleFindings[Part] & { readonly points: number };
};

export function storedRule({ rule, maxIntentPoints }: Pick<WrittenResult, 'rule' | 'maxIntentPoints'>): StoredRule {
  return { ...rule, maxIntentPoints };
}

export function readRule(json: unknown): StoredRule {
  const rule = fromJson<StoredRule | FormerRule>(json);
  return 'criteria' in rule ? rule : withBuiltInPoints(rule);
}

function withBuiltInPoints({ points, role, industry, completeness }: FormerRule): StoredRule {
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
