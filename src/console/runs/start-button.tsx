import { useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { ScoreOfferDocument } from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';
import { RequestLimit } from './request-limit.js';

type StartButtonProps = {
  readonly variables: { readonly offerId: string; readonly rescore: boolean };
  readonly toScore: number;
  /** Whether a language model is used, so that requests can be limited. */
  readonly isPaid: boolean;
};

/** Starts a run. */
export function StartButton({ variables, toScore, isPaid }: StartButtonProps) {
  const [{ fetching }, start] = useMutation(ScoreOfferDocument);
  const [maxRequests, setMaxRequests] = useState<number | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const press = async () => setFaults(faultsOf(await start({ ...variables, maxRequests }), (data) => data.scoreOffer));
  return (
    <>
      {isPaid && <RequestLimit value={maxRequests} onChange={setMaxRequests} />}
      <FaultList title="The run did not start" faults={faults} onAgain={press} />
      <div className="row">
        <button type="button" className="button primary" disabled={fetching} onClick={press}>
          {fetching ? 'Starting…' : `Score ${counted(toScore, 'lead')}`}
        </button>
      </div>
    </>
  );
}
