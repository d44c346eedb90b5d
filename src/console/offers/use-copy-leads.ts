import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import { fetchOnce, requestKeys } from '../api/send-once.js';
import { CopyLeadsDocument } from '../generated/operations/graphql.js';
import { inputOf } from './offer-draft.js';
import type { CopyTarget } from './target-choice.js';
import { useCreateOffer } from './use-create-offer.js';

/** Copies the leads of an offer into another one, which is created first if it is new, and opens the run that scores them. */
export function useCopyLeads(fromOfferId: string) {
  const [, navigate] = useLocation();
  const offers = useCreateOffer();
  const [{ fetching }, send] = useMutation(CopyLeadsDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const keys = useRef(requestKeys());
  // If copying fails, the offer exists already; a retry must not create another one.
  const created = useRef<{ readonly draft: CopyTarget['draft']; readonly id: string } | null>(null);
  const targetOf = async ({ offerId, draft }: CopyTarget) => {
    if (offerId !== null) return offerId;
    if (created.current?.draft === draft) return created.current.id;
    const id = await offers.create(inputOf(draft));
    if (id !== null) created.current = { draft, id };
    return id;
  };
  const copy = async (target: CopyTarget) => {
    setFaults([]);
    const toOfferId = await targetOf(target);
    if (toOfferId === null) return;
    const variables = { fromOfferId, toOfferId };
    const result = await send(variables, { fetch: fetchOnce(keys.current.keyOf(variables)) });
    setFaults(faultsOf(result, ({ copyLeads }) => copyLeads));
    if (!result.error) keys.current.done();
    if (result.data?.copyLeads.leadImport) navigate(`/offers/${toOfferId}/score`);
  };
  return { copy, isBusy: offers.fetching || fetching, faults: faults.length > 0 ? faults : offers.faults };
}
