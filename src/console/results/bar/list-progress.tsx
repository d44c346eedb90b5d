import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ListProgressDocument, type ResultFilter } from '../../generated/operations/graphql.js';
import styles from '../table/call-list.module.css';
import { midnightOf, progressText } from './progress-text.js';

type ListProgressProps = {
  readonly offerId: string;
  readonly filter: ResultFilter;
  readonly isNarrowed: boolean;
  /** A number that changes with the results. */
  readonly changes: number;
};

const MEANING =
  'Today: leads of this offer with an outcome since midnight. In all: leads in this list, as it is filtered, with an outcome';

const NOTHING = { leads: 0, meetings: 0, won: 0 };

/** The progress of calls, in all and today; nothing before the first call, or where the list is filtered by outcomes. */
export function ListProgress({ offerId, filter, isNarrowed, changes }: ListProgressProps) {
  const isByOutcome = filter.outcomes != null || filter.hasOutcome != null;
  const [{ data }, again] = useQuery({
    query: ListProgressDocument,
    variables: {
      offerId,
      all: filter,
      called: { ...filter, hasOutcome: true },
      meetings: { ...filter, outcomes: ['MEETING'] },
      won: { ...filter, outcomes: ['WON'] },
      since: midnightOf(new Date()),
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
        isNarrowed,
        today: data.offer?.outcomeCounts ?? NOTHING,
      })}
    </p>
  );
}
