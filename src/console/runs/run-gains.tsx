import { useEffect } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type RunFragment, RunGainsDocument, type RunGainsQuery } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { GradeChip } from '../parts/grade-chip.js';
import { useThrottled } from '../parts/use-throttled.js';
import { WideCard } from '../parts/wide-card.js';
import { INTENTS } from '../parts/words.js';
import { doneOf } from './done-of.js';

/** Milliseconds between two requests for the results of a run. */
const PAUSE = 2_000;

type RunGainsProps = { readonly offerId: string; readonly run: RunFragment; readonly since: string };

/** The results of a run so far: the number of leads with high intent, and the best lead. */
export function RunGains({ offerId, run, since }: RunGainsProps) {
  const done = useThrottled(doneOf(run), PAUSE);
  const [{ data }, again] = useQuery({
    query: RunGainsDocument,
    variables: { offerId, since },
    requestPolicy: 'network-only',
  });
  useEffect(() => {
    if (done > 0) again({ requestPolicy: 'network-only' });
  }, [done, again]);
  if (!data || data.best.nodes.length === 0) return null;
  return (
    <WideCard label="The best so far">
      <div className="row spread">
        <div role="status">
          <h2>{whole(data.high.totalCount)} High so far</h2>
        </div>
        <Link href={`/offers/${offerId}/list`}>Open the call list</Link>
      </div>
      <BestTable results={data.best.nodes} />
    </WideCard>
  );
}

function BestTable({ results }: { readonly results: RunGainsQuery['best']['nodes'] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">Lead</th>
          <th scope="col">Role</th>
          <th scope="col">Company</th>
          <th scope="col">Intent</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ id, score, grade, intent, lead }) => (
          <tr key={id}>
            <td className="nowrap">
              <strong>{score ?? '–'}</strong> {grade && <GradeChip grade={grade} />}
            </td>
            <td>{lead.name ?? '–'}</td>
            <td>{lead.role ?? '–'}</td>
            <td>{lead.company ?? '–'}</td>
            <td>{intent ? INTENTS[intent] : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
