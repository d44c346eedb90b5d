import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { OffersDocument } from '../generated/operations/graphql.js';

const TEXT_FIELDS = 'input, select, textarea, [contenteditable]';

/** Goes on to the next offer's call list by the key N. */
export function useNextOffer(offerId: string): void {
  const [{ data }] = useQuery({ query: OffersDocument, variables: {} });
  const [, navigate] = useLocation();
  useEffect(() => {
    const ids = data?.offers.nodes.map(({ id }) => id) ?? [];
    const next = ids[(ids.indexOf(offerId) + 1) % ids.length];
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isTyping = target instanceof Element && target.matches(TEXT_FIELDS);
      if (key === 'n' && !isTyping && !ctrlKey && !metaKey && !altKey && next) navigate(`/offers/${next}/list`);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [data, offerId, navigate]);
}
