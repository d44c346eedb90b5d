import { useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import { CreateOfferDocument, UploadLeadsDocument } from '../generated/operations/graphql.js';

/** Creates the sample offer with its leads, and goes on to score them. */
export function useSample() {
  const client = useClient();
  const [, navigate] = useLocation();
  const [isStarting, setStarting] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const start = async () => {
    setStarting(true);
    const { SAMPLE_OFFER, sampleLeads } = await import('./sample.js');
    const created = await client.mutation(CreateOfferDocument, { input: SAMPLE_OFFER }).toPromise();
    const offerId = created.data?.createOffer.offer?.id;
    if (offerId === undefined) {
      setFaults(faultsOf(created, ({ createOffer }) => createOffer));
      return setStarting(false);
    }
    await client.mutation(UploadLeadsDocument, { offerId, file: sampleLeads() }).toPromise();
    navigate(`/offers/${offerId}/score`);
  };
  return { isStarting, faults, start };
}
