import { useSubscription } from 'urql';
import { type RunFragment, ScoringProgressDocument } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { doneOf } from '../runs/done-of.js';

/** The number of recalculated results so far. The subscription updates `run` through the cache. */
export function RecalculationProgress({ run }: { readonly run: RunFragment }) {
  useSubscription({ query: ScoringProgressDocument, variables: { runId: run.id } });
  const done = doneOf(run);
  return (
    <div>
      <p className="small soft">
        New points: {whole(done)} of {whole(run.total)} leads
      </p>
      <progress aria-label="Leads with new points" max={Math.max(1, run.total)} value={done} />
    </div>
  );
}
