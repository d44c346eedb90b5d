import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { useObservable } from '../../api/observable.js';
import { changedLead } from '../../lead/changed-lead.js';
import type { ListState } from '../address/list-state.js';
import { filterOf } from '../filters/list-filter.js';
import { type ListQuery, resultPages } from './result-pages.js';

/** Returns the rows of a call list, loaded as far as they are viewed. */
export function useResultPages(offerId: string, state: ListState, withExtra: boolean) {
  const client = useClient();
  const [pages] = useState(() => resultPages(client));
  const [restarts, setRestarts] = useState(0);
  // The name of a view and the fold do not change the rows.
  const listed = JSON.stringify([filterOf(state), state.order]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a restart sends the same query again, and what is listed follows from the state
  const question: ListQuery = useMemo(
    () => ({ offerId, filter: filterOf(state), orderBy: state.order, ...(withExtra && { withExtra }) }),
    [offerId, listed, withExtra, restarts],
  );
  useEffect(() => pages.ask(question), [pages, question]);
  const read = useObservable(pages.state);
  const changed = useObservable(changedLead);
  useEffect(() => {
    if (changed) void pages.renew(changed.leadId, withExtra);
  }, [pages, changed, withExtra]);
  return useMemo(
    () => ({
      ...read,
      question,
      want: pages.want,
      /** Loads the list again at its position. */
      again: () => pages.ask(question),
      /** Loads the list again from its beginning. */
      restart: () => setRestarts((former) => former + 1),
    }),
    [read, question, pages],
  );
}
