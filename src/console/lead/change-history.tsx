import { useState } from 'react';
import { useQuery } from 'urql';
import { LeadHistoryDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { moment, whole } from '../parts/format.js';
import styles from './change-history.module.css';
import { gradeChange } from './grade-change.js';

const SHOWN_FIRST = 10;
/** The most entries of a page that any configuration allows. */
const MOST = 250;

/** The changes that led to a result, newest first. */
export function ChangeHistory({ leadId }: { readonly leadId: string }) {
  const [first, setFirst] = useState(SHOWN_FIRST);
  const [answer, again] = useQuery({
    query: LeadHistoryDocument,
    variables: { id: leadId, first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section className="stack" aria-label="History">
      <h3>History</h3>
      <Asked answer={answer} again={again}>
        {({ lead }) => {
          const { nodes, totalCount } = lead?.result?.history ?? { nodes: [], totalCount: 0 };
          if (totalCount === 0) return <p className="soft">Nothing has changed since changes are written down.</p>;
          return (
            <>
              <ol className={styles.changes}>
                {nodes.map((change) => (
                  <li key={`${change.at} ${change.explanation}`} className={styles.change}>
                    <p>
                      {change.explanation} {gradeChange(change)}
                    </p>
                    <p className="soft small">{moment(change.at)}</p>
                  </li>
                ))}
              </ol>
              {totalCount > nodes.length && first < MOST && (
                <button type="button" className={`button small ${styles.more}`} onClick={() => setFirst(MOST)}>
                  Show all {whole(totalCount)}
                </button>
              )}
              {totalCount > MOST && first === MOST && <p className="soft small">The last {whole(MOST)} changes.</p>}
            </>
          );
        }}
      </Asked>
    </section>
  );
}
