import { useQuery } from 'urql';
import { type CreateOfferInput, ReadOfferDocument, type ReadOfferQuery } from '../../generated/operations/graphql.js';
import { useKnown } from '../../parts/asked.js';
import { useSettled } from '../../parts/use-settled.js';
import { inputOf, type OfferDraft } from '../offer-draft.js';
import { whyUnreadable } from './readable.js';

/** How an offer is understood. */
export type ShownReading = ReadOfferQuery['readOffer'];

/** How long somebody must have stopped writing before the text is read. */
const PAUSE = 300;

/** How the service understands an offer in a form, read anew whenever it was changed; a text that it would refuse is not sent. */
export function useReading(draft: OfferDraft) {
  const settled = useSettled(draft, PAUSE);
  const hint = whyUnreadable(settled);
  const variables = { input: inputOf(settled) };
  const { reading, error, again } = useReadOffer(variables.input, hint !== null);
  // The functions that a person ticks take the place of those that were read, whose words are still to be shown.
  const { reading: ofText } = useReadOffer(inputOf({ ...settled, buyingFunctions: null }), hint !== null);
  return { variables, hint, reading, read: ofText?.buyingFunctions ?? [], error, again };
}

function useReadOffer(input: CreateOfferInput, pause: boolean) {
  const [{ data, error }, again] = useQuery({ query: ReadOfferDocument, variables: { input }, pause });
  return { reading: useKnown(data)?.readOffer, error, again };
}
