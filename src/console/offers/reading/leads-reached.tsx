import type { BusinessFunction } from '../../generated/operations/graphql.js';
import { counted, whole } from '../../parts/format.js';
import type { LeadsByFunction } from './leads-by-function.js';

type LeadsReachedProps = { readonly chosen: readonly BusinessFunction[]; readonly leads: LeadsByFunction };

/** The number of leads in the ticked functions. */
export function LeadsReached({ chosen, leads }: LeadsReachedProps) {
  const reached = sum(chosen.map((name) => leads.get(name) ?? 0));
  const unknown = leads.get(null) ?? 0;
  return (
    <p className="hint">
      {whole(reached)} of the {counted(sum([...leads.values()]), 'uploaded lead')} work in what is ticked
      {unknown > 0 && `; the role of ${whole(unknown)} names no function`}.
    </p>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
