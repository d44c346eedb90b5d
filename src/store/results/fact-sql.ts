import { RULE_FACTORS, type RuleFactorKey } from '../../domain/rule-factors.js';

/** Returns SQL for the fact of a factor of the rules, in a statement on "result". */
export function factSql(key: RuleFactorKey): string {
  const { fact } = RULE_FACTORS[key];
  const text = (member: string) => `"result"."rule"->'${key}'->>'${member}'`;
  if ('member' in fact) return text(fact.member);
  return `CASE WHEN ${text(fact.list)} = '[]' THEN '${fact.empty}' ELSE '${fact.filled}' END`;
}
