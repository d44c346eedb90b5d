import { useState } from 'react';
import { Link } from 'wouter';
import { EstimateDocument, type OfferStateFragment, RunsDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { EmptyState } from '../parts/empty-state.js';
import { capitalised, counted } from '../parts/format.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { Estimate } from './estimate.js';
import { StartButton } from './start-button.js';
import { toScoreText } from './to-score-text.js';
import { useEstimate } from './use-estimate.js';

/** The leads to score, the estimate of a run, and its start. */
export function StartRun({ offer }: { readonly offer: OfferStateFragment }) {
  const { id, counts } = offer;
  const [rescore, setRescore] = useState(false);
  const toScore = rescore ? counts.leads : counts.toScore;
  const { variables, answer, again } = useEstimate({ offerId: id, rescore }, toScore);
  if (counts.leads === 0) return <NoLeads offerId={id} />;
  return (
    <section className="card stack" aria-label="Start a run">
      <div className="row spread">
        <h2>Score leads</h2>
        <OperationDialog document={EstimateDocument} variables={variables} />
      </div>
      <p>{textOf(offer, rescore)}</p>
      {toScore > 0 && (
        <Asked answer={answer} again={again}>
          {({ estimateScoring }) => (
            <>
              {estimateScoring.leads === toScore && <Estimate estimate={estimateScoring} />}
              <StartButton variables={variables} toScore={toScore} isPaid={estimateScoring.provider !== 'LOCAL'} />
            </>
          )}
        </Asked>
      )}
      {counts.toScore < counts.leads && (
        <label className="row">
          <input type="checkbox" checked={rescore} onChange={({ target }) => setRescore(target.checked)} />
          Score all {counted(counts.leads, 'lead')} again, also those with a current result
        </label>
      )}
    </section>
  );
}

function textOf({ counts }: OfferStateFragment, rescore: boolean): string {
  if (rescore) return `All ${counted(counts.leads, 'lead')} will be judged again.`;
  if (counts.toScore === 0) return 'All leads have a current score. There is nothing to do.';
  return `${capitalised(toScoreText(counts))}.`;
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
