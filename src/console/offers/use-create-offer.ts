import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { fetchOnce, requestKeys } from '../api/send-once.js';
import { CreateOfferDocument, type CreateOfferInput } from '../generated/operations/graphql.js';

/** Creates an offer, and no second one where the first try went through unheard. */
export function useCreateOffer() {
  const [{ fetching }, send] = useMutation(CreateOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const keys = useRef(requestKeys());
  /** Answers the new offer's id; null where there is none. */
  const create = async (input: CreateOfferInput): Promise<string | null> => {
    const result = await send({ input }, { fetch: fetchOnce(keys.current.keyOf(input)) });
    setFaults(faultsOf(result, ({ createOffer }) => createOffer));
    const id = result.data?.createOffer.offer?.id ?? null;
    if (!result.error) keys.current.done();
    return id;
  };
  return { create, fetching, faults };
}
