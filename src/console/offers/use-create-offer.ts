import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { fetchOnce, requestKeys } from '../api/send-once.js';
import { CreateOfferDocument, type CreateOfferInput } from '../generated/operations/graphql.js';

/** Creates an offer, and only one if the response to the first request was lost. */
export function useCreateOffer() {
  const [{ fetching }, send] = useMutation(CreateOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const keys = useRef(requestKeys());
  /** Returns the new offer's id; null on failure. */
  const create = async (input: CreateOfferInput): Promise<string | null> => {
    const result = await send({ input }, { fetch: fetchOnce(keys.current.keyOf(input)) });
    setFaults(faultsOf(result, ({ createOffer }) => createOffer));
    const id = result.data?.createOffer.offer?.id ?? null;
    if (!result.error) keys.current.done();
    return id;
  };
  return { create, fetching, faults };
}
