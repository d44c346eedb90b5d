import { Link } from 'wouter';
import type { RunFragment } from '../generated/operations/graphql.js';
import { duration, moment, whole } from '../parts/format.js';
import { Notice } from '../parts/notice.js';
import { RUNS } from '../parts/words.js';

type RunListProps = { readonly offerId: string; readonly runs: readonly RunFragment[] };

/** The runs that have ended, the newest first, and what the last one means. */
export function RunList({ offerId, runs: [last, ...former] }: RunListProps) {
  if (!last) return null;
  return (
    <>
      <LastRun offerId={offerId} run={last} />
      {former.length > 0 && (
        <section className="card stack scroll-x" aria-label="Runs before">
          <h2>Runs before</h2>
          <RunTable runs={former} />
        </section>
      )}
    </>
  );
}

function LastRun({ offerId, run }: { readonly offerId: string; readonly run: RunFragment }) {
  const isGood = run.status === 'COMPLETED';
  return (
    <Notice tone={run.status === 'FAILED' ? 'bad' : isGood ? 'plain' : 'fair'} title={titleOf(run)}>
      {run.message && <p>{run.message}</p>}
      {run.failed > 0 && (
        <p>
          {whole(run.failed)} could not be judged; the next run takes them again.{' '}
          <Link href={`/offers/${offerId}/list?show=failed`}>Show them</Link>
        </p>
      )}
      {run.scored > 0 && (
        <Link className="button primary" href={`/offers/${offerId}/list`}>
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

function timeTaken({ startedAt, finishedAt }: RunFragment): string | null {
  return startedAt && finishedAt ? duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000) : null;
}

function RunTable({ runs }: { readonly runs: readonly RunFragment[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">How it ended</th>
          <th scope="col">Scored</th>
          <th scope="col">Not judged</th>
          <th scope="col">Took</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td>{moment(run.createdAt)}</td>
            <td>{RUNS[run.status]}</td>
            <td>
              {whole(run.scored)} of {whole(run.total)}
            </td>
            <td>{whole(run.failed)}</td>
            <td>{timeTaken(run) ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
