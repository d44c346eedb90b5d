import { useQuery } from 'urql';
import { LeadColumnsDocument } from '../generated/operations/graphql.js';
import { useKnown } from '../parts/asked.js';
import type { LeadColumn } from './ready-made.js';

/** Returns the uploaded columns; null before they are known. */
export function useLeadColumns(offerId: string): readonly LeadColumn[] | null {
  const [{ data }] = useQuery({ query: LeadColumnsDocument, variables: { offerId } });
  return useKnown(data)?.offer?.leadColumns ?? null;
}
