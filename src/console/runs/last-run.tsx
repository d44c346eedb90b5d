import { Link } from 'wouter';
import type { OfferStateFragment, RunFragment } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';
import { Notice } from '../parts/notice.js';
import { RUNS } from '../parts/words.js';
import { timeTaken } from './time-taken.js';

/** The end of the last run, and the next step. */
export function LastRun({ offer, run }: { readonly offer: OfferStateFragment; readonly run: RunFragment }) {
  const list = `/offers/${offer.id}/list`;
  const isGood = run.status === 'COMPLETED';
  return (
    <Notice tone={run.status === 'FAILED' ? 'bad' : isGood ? 'plain' : 'fair'} title={titleOf(run)}>
      {run.message && <p>{run.message}</p>}
      {run.failed > 0 && (
        <p>
          {whole(run.failed)} could not be judged; the next run takes them again.{' '}
          <Link href={`${list}?show=failed`}>Show them</Link>
        </p>
      )}
      {run.disqualified > 0 && <p>{counted(run.disqualified, 'lead')} disqualified by the scoring model.</p>}
      {offer.counts.scored > 0 && (
        <Link className={offer.counts.toScore > 0 ? 'button' : 'button primary'} href={list}>
          Open the call list
        </Link>
      )}
    </Notice>
  );
}

function titleOf(run: RunFragment): string {
  const took = timeTaken(run);
  const ending = run.status === 'COMPLETED' ? '' : `${RUNS[run.status]}: `;
  return `${ending}${whole(run.scored)} of ${whole(run.total)} leads scored${took === null ? '' : ` in ${took}`}`;
}
