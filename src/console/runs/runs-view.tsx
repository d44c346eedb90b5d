import { useQuery } from 'urql';
import { type OfferStateFragment, RunsDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { ActiveRun } from './active-run.js';
import { RunList } from './run-list.js';
import { StartRun } from './start-run.js';

/** Scores the leads of an offer. A run that is under way is picked up, whoever started it. */
export function RunsView({ offer: { id } }: { readonly offer: OfferStateFragment }) {
  const [answer, again] = useQuery({
    query: RunsDocument,
    variables: { offerId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) =>
        offer && (
          <div className="stack">
            {offer.activeRun ? <ActiveRun offerId={id} run={offer.activeRun} /> : <StartRun offer={offer} />}
            <RunList runs={offer.runs.nodes.filter(({ finishedAt }) => finishedAt !== null)} offerId={id} />
          </div>
        )
      }
    </Asked>
  );
}
