import { useQuery } from 'urql';
import { type OfferStateFragment, RunsDocument, type RunsQuery } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { ActiveRun } from './active-run.js';
import { LastRun } from './last-run.js';
import { RunList } from './run-list.js';
import { StartRun } from './start-run.js';

type Offer = NonNullable<RunsQuery['offer']>;

/** Scores the leads of an offer. A run that is under way is picked up, whoever started it. */
export function RunsView({ offer: { id } }: { readonly offer: OfferStateFragment }) {
  const [answer, again] = useQuery({
    query: RunsDocument,
    variables: { offerId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) => offer && <Runs offer={offer} />}
    </Asked>
  );
}

function Runs({ offer }: { readonly offer: Offer }) {
  const { id, activeRun } = offer;
  const ended = offer.runs.nodes.filter(({ finishedAt }) => finishedAt !== null);
  const last = ended.find(({ kind }) => kind === 'SCORING');
  const former = ended.filter((run) => run !== last || activeRun !== null);
  return (
    <div className="stack">
      {activeRun && <ActiveRun run={activeRun} />}
      {last && !activeRun && <LastRun offerId={id} run={last} />}
      {!activeRun && <StartRun offer={offer} />}
      <RunList runs={former} />
    </div>
  );
}
