import type { FactorFindingFragment } from '../generated/operations/graphql.js';
import { inWords } from '../parts/in-words.js';
import { INDUSTRIES, nameOfFactor } from '../parts/words.js';

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
  return finding ? (finding.criterion ?? nameOfFactor(finding.code)) : '';
}

/** Returns the console's name for a finding; the case of a criterion is in words already. */
export function foundWords({
  code,
  criterion,
  found,
}: Pick<FactorFindingFragment, 'code' | 'criterion' | 'found'>): string {
  const names: Readonly<Record<string, string>> = code === 'INDUSTRY' ? INDUSTRIES : {};
  return criterion === null ? (names[found] ?? inWords(found)) : found;
}
