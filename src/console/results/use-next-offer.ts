import { useEffect } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { nextOffer } from './next-offer.js';

const TEXT_FIELDS = 'input, select, textarea, [contenteditable]';

/** Goes on to the next offer's call list by the key N. */
export function useNextOffer(offerId: string): void {
  const client = useClient();
  const [, navigate] = useLocation();
  useEffect(() => {
    const press = async ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isTyping = target instanceof Element && target.matches(TEXT_FIELDS);
      if (key !== 'n' || isTyping || ctrlKey || metaKey || altKey) return;
      const next = await nextOffer(client, offerId);
      if (next !== null) navigate(`/offers/${next}/list`);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [client, offerId, navigate]);
}
