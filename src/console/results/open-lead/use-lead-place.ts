import { useRef } from 'react';
import { useQuery } from 'urql';
import { LeadPlaceDocument, type LeadPlaceQuery } from '../../generated/operations/graphql.js';
import type { ListQuery } from '../pages/result-pages.js';
import type { useResultPages } from '../pages/use-result-pages.js';

/** The position in a list of the lead in the URL. */
export type LeadPlace = {
  /** Its position, where the list must be loaded up to it; null where it is loaded, or not in the list. */
  readonly place: number | null;
  /** The data of a lead that is not in the list; null where it is. */
  readonly hidden: NonNullable<LeadPlaceQuery['lead']> | null;
};

const IN_LIST: LeadPlace = { place: null, hidden: null };

/** Looks up the open lead, if it is not among the loaded rows. */
export function useLeadPlace(pages: ReturnType<typeof useResultPages>, leadId: string | null): LeadPlace {
  const { rows, totalCount, isOutdated } = pages;
  const { offerId, filter, orderBy }: ListQuery = pages.question;
  const isRead = leadId !== null && rows.some(({ lead }) => lead.id === leadId);
  const seen = useRef<string | null>(null);
  if (isRead) seen.current = leadId;
  const [{ data, fetching }] = useQuery({
    query: LeadPlaceDocument,
    variables: { offerId, leadId: leadId ?? '', filter: filter ?? null, orderBy: orderBy ?? null },
    requestPolicy: 'network-only',
    pause: leadId === null || isRead || totalCount === null || isOutdated,
  });
  if (leadId === null || isRead || !data || fetching || data.lead?.id !== leadId) return IN_LIST;
  const { place } = data.results;
  if (place === null) return { place: null, hidden: data.lead };
  // Once it was visible, the list no longer scrolls to it.
  return seen.current === leadId ? IN_LIST : { place, hidden: null };
}
