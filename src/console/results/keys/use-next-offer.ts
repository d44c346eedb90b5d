import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useLetterKeys } from '../../parts/use-letter-keys.js';
import { nextOffer } from './next-offer.js';

/** Opens the next offer's call list by its key. */
export function useNextOffer(offerId: string): void {
  const client = useClient();
  const [, navigate] = useLocation();
  const goOn = async () => {
    const next = await nextOffer(client, offerId);
    if (next !== null) navigate(`/offers/${next}/list`);
  };
  useLetterKeys({ 'next-offer': () => void goOn() });
}
