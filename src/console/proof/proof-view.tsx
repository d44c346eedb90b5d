import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { type OfferFrameFragment, ProofDocument } from '../generated/operations/graphql.js';
import { BatchList } from '../outcomes/batch-list.js';
import { UploadOutcomes } from '../outcomes/upload-outcomes.js';
import { Asked } from '../parts/asked.js';
import { EmptyState } from '../parts/empty-state.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { ViewHeading } from '../parts/view-heading.js';
import { OneSentence } from './one-sentence.js';
import { ProofReport } from './proof-report.js';
import { ProofSettings } from './proof-settings.js';
import { type ProofState, readProofState, writeProofState } from './proof-state.js';
import { TryLowLeads } from './try-low-leads.js';

/** Whether scores predicted buyers, judged by outcomes; and the upload of outcomes from files. */
export function ProofView({ offer }: { readonly offer: OfferFrameFragment }) {
  const { state, change } = useProofState();
  const { by: _, ...choices } = state;
  const variables = { offerId: offer.id, ...choices };
  const [answer, again] = useQuery({ query: ProofDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <div className="stack">
      <div className="row spread">
        <ViewHeading>Proof</ViewHeading>
        <OperationDialog document={ProofDocument} variables={variables} />
      </div>
      <Asked answer={answer} again={again}>
        {({ scoringPerformance: report }) => {
          const { successes, failures } = report.sample;
          const isAny = successes + failures > 0;
          return (
            <>
              {isAny ? <OneSentence report={report} target={state.target} /> : <NothingYet offer={offer} />}
              <ProofSettings state={state} onChange={change} />
              {isAny && <ProofReport offerId={offer.id} report={report} state={state} onChange={change} />}
              {offer.counts.scored > 0 && <TryLowLeads offerId={offer.id} byGrade={report.byGrade} />}
            </>
          );
        }}
      </Asked>
      <section className="stack" aria-label="Upload outcomes">
        <h2>Upload outcomes</h2>
        <UploadOutcomes offerId={offer.id} />
        <BatchList offerId={offer.id} />
      </section>
    </div>
  );
}

/** Returns the state of the report in the URL, and a function to change it. */
function useProofState() {
  const [parameters, setParameters] = useSearchParams();
  const written = writeProofState(readProofState(parameters)).toString();
  const state = useMemo(() => readProofState(new URLSearchParams(written)), [written]);
  const change = useCallback(
    (change: Partial<ProofState>) =>
      setParameters((former) => writeProofState({ ...readProofState(former), ...change }), { replace: true }),
    [setParameters],
  );
  return { state, change };
}

function NothingYet({ offer: { id, counts } }: { readonly offer: OfferFrameFragment }) {
  const isScored = counts.scored > 0;
  return (
    <div className="card">
      <EmptyState
        title="No outcome counts yet"
        text={
          isScored
            ? 'Record what becomes of your leads: by the keys W, L and M in the call list, or from a file below. From 10 won and 10 lost leads on, this page says whether the scores hold true.'
            : 'Score your leads first, and record what becomes of them. Then this page says whether the scores hold true.'
        }
      >
        <Link className="button primary" href={`/offers/${id}/${isScored ? 'list' : 'score'}`}>
          {isScored ? 'Open the call list' : 'Score leads'}
        </Link>
      </EmptyState>
    </div>
  );
}
