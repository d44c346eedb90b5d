import type { RunFragment } from '../generated/operations/graphql.js';
import { moment, whole } from '../parts/format.js';
import { WideCard } from '../parts/wide-card.js';
import { RUN_KINDS, RUNS } from '../parts/words.js';
import { timeTaken } from './time-taken.js';

/** The earlier runs, newest first; nothing where there are none. */
export function RunList({ runs }: { readonly runs: readonly RunFragment[] }) {
  if (runs.length === 0) return null;
  return (
    <WideCard label="Earlier runs">
      <h2>Earlier runs</h2>
      <RunTable runs={runs} />
    </WideCard>
  );
}

function RunTable({ runs }: { readonly runs: readonly RunFragment[] }) {
  const isAnyOut = runs.some(({ disqualified }) => disqualified > 0);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">How it ended</th>
          <th scope="col">Scored</th>
          <th scope="col">Not judged</th>
          {isAnyOut && <th scope="col">Disqualified</th>}
          <th scope="col">Took</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td className="nowrap">{moment(run.createdAt)}</td>
            <td>{RUN_KINDS[run.kind]}</td>
            <td>{RUNS[run.status]}</td>
            <td>
              {whole(run.scored)} of {whole(run.total)}
            </td>
            <td>{whole(run.failed)}</td>
            {isAnyOut && <td>{whole(run.disqualified)}</td>}
            <td>{timeTaken(run) ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
