import { useQuery } from 'urql';
import { type OfferStateFragment, RunsDocument, type RunsQuery } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { ViewHeading } from '../parts/view-heading.js';
import { ActiveRun } from './active-run.js';
import { LastRun } from './last-run.js';
import { RunList } from './run-list.js';
import { StartRun } from './start-run.js';

type Offer = NonNullable<RunsQuery['offer']>;

/** Scores the leads of an offer. Shows an unfinished run, whoever started it. */
export function RunsView({ offer: { id } }: { readonly offer: OfferStateFragment }) {
  const [answer, again] = useQuery({
    query: RunsDocument,
    variables: { offerId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <div className="stack">
      <ViewHeading isHidden>Runs</ViewHeading>
      <Asked answer={answer} again={again}>
        {({ offer }) => offer && <Runs offer={offer} />}
      </Asked>
    </div>
  );
}

function Runs({ offer }: { readonly offer: Offer }) {
  const { id, counts, activeRun } = offer;
  const ended = offer.runs.nodes.filter(({ finishedAt }) => finishedAt !== null);
  const last = ended.find(({ kind }) => kind === 'SCORING');
  // Without leads, the last run is of no interest.
  const shown = activeRun || counts.leads === 0 ? undefined : last;
  const former = ended.filter((run) => run !== shown);
  return (
    <>
      {activeRun && <ActiveRun offerId={id} run={activeRun} />}
      {shown && <LastRun offer={offer} run={shown} />}
      {!activeRun && <StartRun offer={offer} />}
      <RunList runs={former} />
    </>
  );
}
