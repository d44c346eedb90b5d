import type { FactorFindingFragment } from '../generated/operations/graphql.js';
import { FACTORS, INDUSTRIES, INTENTS, ROLES } from '../parts/words.js';

/** A factor with all of its findings. */
export type FactorGroup = { readonly name: string; readonly findings: readonly FactorFindingFragment[] };

/** Groups findings by factor, in their order. */
export function groupFactors(findings: readonly FactorFindingFragment[]): FactorGroup[] {
  const groups = new Map<string, FactorFindingFragment[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.criterion ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((findings) => ({ name: nameOf(findings[0]), findings }));
}

function nameOf(finding: FactorFindingFragment | undefined): string {
  return finding ? (finding.criterion ?? FACTORS[finding.code]) : '';
}

const FOUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ROLES).map(([name, text]) => [`ROLE ${name}`, text])),
  ...Object.fromEntries(Object.entries(INDUSTRIES).map(([name, text]) => [`INDUSTRY ${name}`, text])),
  ...Object.fromEntries(Object.entries(INTENTS).map(([name, text]) => [`INTENT ${name}`, text])),
  'COMPLETENESS COMPLETE': 'Complete',
  'COMPLETENESS INCOMPLETE': 'Incomplete',
};

/** Returns the console's name for a finding; the case of a criterion is in words already. */
export function foundWords({ code, found }: Pick<FactorFindingFragment, 'code' | 'found'>): string {
  return FOUND[`${code} ${found}`] ?? found;
}
