import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { useObservable } from '../api/observable.js';
import type { OfferStateFragment, ResultOrder } from '../generated/operations/graphql.js';
import { filterOf, type ListState } from './list-state.js';
import { resultPages } from './result-pages.js';

/** The rows of a call list, read as far as they are looked at. */
export function useResultPages(offer: OfferStateFragment, state: ListState) {
  const client = useClient();
  const [pages] = useState(() => resultPages(client));
  const filter = JSON.stringify(filterOf(state));
  const question = useMemo(
    () => ({ offerId: offer.id, filter: JSON.parse(filter), orderBy: state.order as ResultOrder }),
    [offer.id, filter, state.order],
  );
  useEffect(() => pages.ask(question), [pages, question]);
  return { ...useObservable(pages.state), question, want: pages.want, again: () => pages.ask(question) };
}
