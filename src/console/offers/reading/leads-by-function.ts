import { useQuery } from 'urql';
import { type BusinessFunction, FunctionCountsDocument } from '../../generated/operations/graphql.js';

/** The number of an offer's leads in each function; null is the key for roles without a function. */
export type LeadsByFunction = ReadonlyMap<BusinessFunction | null, number>;

/** The number of an offer's leads in each function; null where it has no leads, or before they are known. */
export function useLeadsByFunction(offerId: string): LeadsByFunction | null {
  const [{ data }] = useQuery({
    query: FunctionCountsDocument,
    variables: { offerId },
    requestPolicy: 'cache-and-network',
  });
  const counts = data?.offer?.functionCounts ?? [];
  return counts.length === 0 ? null : new Map(counts.map((count) => [count.function, count.leads]));
}
