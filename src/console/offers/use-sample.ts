import { useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import { CreateOfferDocument, UploadLeadsDocument } from '../generated/operations/graphql.js';

export type Sample = {
  readonly isStarting: boolean;
  readonly faults: readonly Fault[];
  readonly start: () => Promise<void>;
};

/** Creates the sample offer, uploads its leads and opens the view that scores them. */
export function useSample(): Sample {
  const client = useClient();
  const [, navigate] = useLocation();
  const [isStarting, setStarting] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const start = async () => {
    setStarting(true);
    setFaults([]);
    const { SAMPLE_OFFER, sampleLeads } = await import('./sample.js');
    const created = await client.mutation(CreateOfferDocument, { input: SAMPLE_OFFER }).toPromise();
    const offerId = created.data?.createOffer.offer?.id;
    if (offerId === undefined) {
      setFaults(faultsOf(created, ({ createOffer }) => createOffer));
      return setStarting(false);
    }
    const uploaded = await client.mutation(UploadLeadsDocument, { offerId, file: sampleLeads() }).toPromise();
    const uploadFaults = faultsOf(uploaded, ({ uploadLeads }) => uploadLeads);
    if (uploadFaults.length === 0) return navigate(`/offers/${offerId}/score`);
    setFaults(uploadFaults);
    setStarting(false);
  };
  return { isStarting, faults, start };
}
