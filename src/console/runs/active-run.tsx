import { useState } from 'react';
import { useMutation, useSubscription } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import {
  CancelScoringRunDocument,
  type RunFragment,
  ScoringProgressDocument,
} from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { RUNS } from '../parts/words.js';
import { doneOf } from './done-of.js';
import { RunFigures } from './run-figures.js';
import { RunGains } from './run-gains.js';
import { Waiting } from './waiting.js';

/** An unfinished run, updated live: the subscription updates `run` through the cache. */
export function ActiveRun({ offerId, run }: { readonly offerId: string; readonly run: RunFragment }) {
  const variables = { runId: run.id };
  useSubscription({ query: ScoringProgressDocument, variables });
  const [{ fetching }, cancel] = useMutation(CancelScoringRunDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const stop = async () => setFaults(faultsOf(await cancel({ id: run.id }), (data) => data.cancelScoringRun));
  const isIndefinite = run.status === 'QUEUED';
  const done = doneOf(run);
  return (
    <>
      <section className="card stack" aria-label="The run under way">
        <div className="row spread">
          <h2>{RUNS[run.status]}</h2>
          <OperationDialog document={ScoringProgressDocument} variables={variables} />
        </div>
        {run.status === 'WAITING' && <Waiting run={run} />}
        <progress aria-label="Leads scored" max={run.total} {...(isIndefinite ? {} : { value: done })} />
        <RunFigures run={run} />
        <FaultList title="The run could not be stopped" faults={faults} />
        <div className="row">
          <button type="button" className="button" disabled={fetching} onClick={stop}>
            {fetching ? 'Stopping…' : 'Stop'}
          </button>
          <p className="soft small">You can close this tab; the run goes on. Stopping keeps what is scored.</p>
        </div>
      </section>
      {run.startedAt !== null && <RunGains offerId={offerId} run={run} since={run.startedAt} />}
    </>
  );
}
