import type { MissingCostFragment } from '../generated/operations/graphql.js';
import { Notice } from '../parts/notice.js';

type MissingColumnsProps = {
  readonly costs: readonly MissingCostFragment[];
  /** The advice. */
  readonly children: string;
};

/** The points that new leads lose because the file lacks columns, in each layer of the score; nothing where none is missing. */
export function MissingColumns({ costs, children }: MissingColumnsProps) {
  if (costs.length === 0) return null;
  const byAi = costs.filter(({ factor }) => factor === 'INTENT');
  const byRules = costs.filter((cost) => !byAi.includes(cost));
  return (
    <Notice tone="fair" title={`Missing columns cost each new lead up to ${pointsOf(costs)} points`}>
      <Layer name="By the rules" costs={byRules} />
      <Layer name="By the AI" costs={byAi} />
      <p>{children}</p>
    </Notice>
  );
}

function Layer({ name, costs }: { readonly name: string; readonly costs: readonly MissingCostFragment[] }) {
  if (costs.length === 0) return null;
  return (
    <div>
      <h3>
        {name}: up to {pointsOf(costs)} points
      </h3>
      {costs.map(({ factor, explanation }) => (
        <p key={factor}>{explanation}</p>
      ))}
    </div>
  );
}

function pointsOf(costs: readonly MissingCostFragment[]): number {
  return costs.reduce((sum, { points }) => sum + points, 0);
}
