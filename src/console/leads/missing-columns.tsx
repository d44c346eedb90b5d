import type { MissingCostFragment } from '../generated/operations/graphql.js';
import { Notice } from '../parts/notice.js';

/** What the columns that a file lacks cost its new leads; nothing where none is missing. */
export function MissingColumns({ costs }: { readonly costs: readonly MissingCostFragment[] }) {
  if (costs.length === 0) return null;
  const points = costs.reduce((sum, cost) => sum + cost.points, 0);
  return (
    <Notice tone="fair" title={`Missing columns cost each new lead up to ${points} points`}>
      {costs.map(({ factor, explanation }) => (
        <p key={factor}>{explanation}</p>
      ))}
    </Notice>
  );
}
