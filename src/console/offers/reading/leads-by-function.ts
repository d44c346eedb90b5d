import { useQuery } from 'urql';
import { type BusinessFunction, FunctionCountsDocument } from '../../generated/operations/graphql.js';

/** How many leads of an offer work in each function; under null those whose role names none. */
export type LeadsByFunction = ReadonlyMap<BusinessFunction | null, number>;

/** How many leads of an offer work in each function; null where it has none, or that is not known yet. */
export function useLeadsByFunction(offerId: string): LeadsByFunction | null {
  const [{ data }] = useQuery({
    query: FunctionCountsDocument,
    variables: { offerId },
    requestPolicy: 'cache-and-network',
  });
  const counts = data?.offer?.functionCounts ?? [];
  return counts.length === 0 ? null : new Map(counts.map((count) => [count.function, count.leads]));
}
