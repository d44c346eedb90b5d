import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ListProgressDocument, type ResultFilter } from '../generated/operations/graphql.js';
import styles from './call-list.module.css';
import { progressText } from './progress-text.js';

type ListProgressProps = {
  readonly offerId: string;
  readonly filter: ResultFilter;
  /** Another number where results have changed. */
  readonly changes: number;
};

const MEANING =
  'Of the leads in this list, as it is filtered: how many have an outcome, whenever it was recorded, and for how many the last one is a meeting or a sale';

/** How far a call list was worked; nothing before the first call, and where the list is narrowed by outcomes. */
export function ListProgress({ offerId, filter, changes }: ListProgressProps) {
  const isByOutcome = filter.outcomes != null || filter.hasOutcome != null;
  const [{ data }, again] = useQuery({
    query: ListProgressDocument,
    variables: {
      offerId,
      all: filter,
      called: { ...filter, hasOutcome: true },
      meetings: { ...filter, outcomes: ['MEETING'] },
      won: { ...filter, outcomes: ['WON'] },
    },
    requestPolicy: 'cache-and-network',
    pause: isByOutcome,
  });
  useEffect(() => {
    if (changes > 0 && !isByOutcome) again({ requestPolicy: 'network-only' });
  }, [changes, isByOutcome, again]);
  if (isByOutcome || !data || data.called.totalCount === 0) return null;
  return (
    <p className={styles.progress} role="status" title={MEANING}>
      {progressText({
        leads: data.all.totalCount,
        called: data.called.totalCount,
        meetings: data.meetings.totalCount,
        won: data.won.totalCount,
      })}
    </p>
  );
}
