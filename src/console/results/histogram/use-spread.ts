import { useEffect } from 'react';
import { useQuery } from 'urql';
import {
  type ResultFilter,
  ScoreHistogramDocument,
  type ScoreHistogramQuery,
} from '../../generated/operations/graphql.js';

export type ResultSpread = ScoreHistogramQuery['results'];

/** Returns the distribution of scores and grades of some results, fetched again when they change; null before it is known. */
export function useSpread(offerId: string, filter: ResultFilter, changes: number): ResultSpread | null {
  const [{ data }, again] = useQuery({
    query: ScoreHistogramDocument,
    variables: { offerId, filter },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (changes > 0) again({ requestPolicy: 'network-only' });
  }, [changes, again]);
  return data?.results ?? null;
}
