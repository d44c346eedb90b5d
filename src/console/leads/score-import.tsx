import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import { ImportEstimateDocument, ScoreImportDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';

type ScoreImportProps = { readonly offerId: string; readonly importId: string };

/** Scores the leads of an import that need a score, or links to the call list where none does. */
export function ScoreImport({ offerId, importId }: ScoreImportProps) {
  const variables = { offerId, importId };
  const [answer, again] = useQuery({ query: ImportEstimateDocument, variables, requestPolicy: 'network-only' });
  const [{ fetching }, scoreImport] = useMutation(ScoreImportDocument);
  const [, navigate] = useLocation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const start = async () => {
    const faults = faultsOf(await scoreImport(variables), ({ scoreOffer }) => scoreOffer);
    setFaults(faults);
    if (faults.length === 0) navigate(`/offers/${offerId}/score`);
  };
  return (
    <Asked answer={answer} again={again}>
      {({ estimateScoring: { leads, requests, provider } }) =>
        leads === 0 ? (
          <Link className="button primary" href={`/offers/${offerId}/list`}>
            Open the call list
          </Link>
        ) : (
          <>
            <button type="button" className="button primary" disabled={fetching} onClick={start}>
              Score {counted(leads, 'lead')}
            </button>
            {provider !== 'LOCAL' && (
              <span className="hint">
                {counted(requests, 'request')} to the AI.{' '}
                <Link href={`/offers/${offerId}/score`}>See what it costs, and limit it</Link>
              </span>
            )}
            <FaultList title="The run did not start" faults={faults} />
          </>
        )
      }
    </Asked>
  );
}
