import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { useObservable } from '../api/observable.js';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { filterOf, type ListState } from './list-state.js';
import { type Question, resultPages } from './result-pages.js';

/** The rows of a call list, read as far as they are looked at. */
export function useResultPages(offer: OfferStateFragment, state: ListState) {
  const client = useClient();
  const [pages] = useState(() => resultPages(client));
  const [restarts, setRestarts] = useState(0);
  const filter = JSON.stringify(filterOf(state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a restart asks the same question anew
  const question: Question = useMemo(
    () => ({ offerId: offer.id, filter: JSON.parse(filter), orderBy: state.order }),
    [offer.id, filter, state.order, restarts],
  );
  useEffect(() => pages.ask(question), [pages, question]);
  return {
    ...useObservable(pages.state),
    question,
    want: pages.want,
    /** Reads the list anew where it stands. */
    again: () => pages.ask(question),
    /** Reads the list anew from its beginning. */
    restart: () => setRestarts((former) => former + 1),
  };
}
