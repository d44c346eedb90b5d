import {
  byRuleFactor,
  RULE_FACTOR_KEYS,
  RULE_FACTORS,
  type RuleFactorKey,
  type RuleFacts,
} from '../../domain/rule-factors.js';
import type { Dialect } from '../dialect.js';

/** Returns SQL for the fact of a factor of the rules, in a statement on "result". */
export function factSql(key: RuleFactorKey, { textAt }: Pick<Dialect, 'textAt'>): string {
  const { fact } = RULE_FACTORS[key];
  const text = (member: string) => textAt('"result"."rule"', [key, member]);
  if ('member' in fact) return text(fact.member);
  return `CASE WHEN ${text(fact.list)} = '[]' THEN '${fact.empty}' ELSE '${fact.filled}' END`;
}

/** The fact of each factor of the rules: a lead has columns of the same names. */
export type FactColumns = { readonly [Key in RuleFactorKey as `${Key}Fact`]: RuleFacts[Key] };

/** Returns SQL for these columns, in a statement on "result". */
export function factColumns(dialect: Pick<Dialect, 'textAt'>): string {
  return RULE_FACTOR_KEYS.map((key) => `${factSql(key, dialect)} AS "${key}Fact"`).join(', ');
}

export function factsOfColumns(row: FactColumns): RuleFacts {
  return byRuleFactor<RuleFacts>((key) => row[`${key}Fact`]);
}
