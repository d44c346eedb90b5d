import { RULE_FACTORS, type RuleFactorKey } from '../../domain/rule-factors.js';
import type { Dialect } from '../dialect.js';

/** Returns SQL for the fact of a factor of the rules, in a statement on "result". */
export function factSql(key: RuleFactorKey, { textAt }: Pick<Dialect, 'textAt'>): string {
  const { fact } = RULE_FACTORS[key];
  const text = (member: string) => textAt('"result"."rule"', [key, member]);
  if ('member' in fact) return text(fact.member);
  return `CASE WHEN ${text(fact.list)} = '[]' THEN '${fact.empty}' ELSE '${fact.filled}' END`;
}
