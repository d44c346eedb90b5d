import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import {
  EstimateDocument,
  type EstimateQuery,
  type OfferStateFragment,
  RunsDocument,
  ScoreOfferDocument,
} from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { EmptyState } from '../parts/empty-state.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { Estimate } from './estimate.js';
import { RequestLimit } from './request-limit.js';

/** What a run would take, and its start. */
export function StartRun({ offer: { id, counts } }: { readonly offer: OfferStateFragment }) {
  const [rescore, setRescore] = useState(false);
  const variables = { offerId: id, rescore };
  const [answer, again] = useQuery({
    query: EstimateDocument,
    variables,
    requestPolicy: 'network-only',
    pause: counts.leads === 0,
  });
  if (counts.leads === 0) return <NoLeads offerId={id} />;
  return (
    <section className="card stack" aria-label="Start a run">
      <div className="row spread">
        <h2>Score leads</h2>
        <OperationDialog document={EstimateDocument} variables={variables} />
      </div>
      <Asked answer={answer} again={again}>
        {({ estimateScoring }) => (
          <>
            <Estimate estimate={estimateScoring} />
            {counts.scored > 0 && (
              <label className="row">
                <input type="checkbox" checked={rescore} onChange={({ target }) => setRescore(target.checked)} />
                Score all {counted(counts.leads, 'lead')} again, also those with a current result
              </label>
            )}
            <StartButton offerId={id} rescore={rescore} estimate={estimateScoring} />
          </>
        )}
      </Asked>
    </section>
  );
}

function NoLeads({ offerId }: { readonly offerId: string }) {
  return (
    <div className="card">
      <EmptyState title="There are no leads to score yet" text="Bring a CSV file first; that takes a minute.">
        <Link className="button primary" href={`/offers/${offerId}/leads`}>
          Add leads
        </Link>
        <OperationDialog document={RunsDocument} variables={{ offerId }} />
      </EmptyState>
    </div>
  );
}

type StartButtonProps = {
  readonly offerId: string;
  readonly rescore: boolean;
  readonly estimate: EstimateQuery['estimateScoring'];
};

function StartButton({ offerId, rescore, estimate: { leads, provider } }: StartButtonProps) {
  const [{ fetching }, start] = useMutation(ScoreOfferDocument);
  const [maxRequests, setMaxRequests] = useState<number | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const press = async () =>
    setFaults(faultsOf(await start({ offerId, rescore, maxRequests }), ({ scoreOffer }) => scoreOffer));
  if (leads === 0) return null;
  return (
    <>
      {provider !== 'LOCAL' && <RequestLimit value={maxRequests} onChange={setMaxRequests} />}
      <FaultList title="The run did not start" faults={faults} />
      <div className="row">
        <button type="button" className="button primary" disabled={fetching} onClick={press}>
          {fetching ? 'Starting…' : `Score ${counted(leads, 'lead')}`}
        </button>
      </div>
    </>
  );
}
