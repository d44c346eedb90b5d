import { useQuery } from 'urql';
import { type CreateOfferInput, ReadOfferDocument, type ReadOfferQuery } from '../../generated/operations/graphql.js';
import { useKnown } from '../../parts/asked.js';
import { useSettled } from '../../parts/use-settled.js';
import { inputOf, type OfferDraft } from '../offer-draft.js';
import { whyUnreadable } from './readable.js';

/** The interpretation of an offer. */
export type ShownReading = ReadOfferQuery['readOffer'];

/** Milliseconds without typing before the text is read. */
const PAUSE = 300;

/** The service's interpretation of an offer in a form, fetched after each change; texts that it would reject are not sent. */
export function useReading(draft: OfferDraft) {
  const settled = useSettled(draft, PAUSE);
  const hint = whyUnreadable(settled);
  const variables = { input: inputOf(settled) };
  const { reading, error, again } = useReadOffer(variables.input, hint !== null);
  // Ticked functions replace those that were read, whose words are still shown.
  const { reading: ofText } = useReadOffer(inputOf({ ...settled, buyingFunctions: null }), hint !== null);
  return { variables, hint, reading, read: ofText?.buyingFunctions ?? [], error, again };
}

function useReadOffer(input: CreateOfferInput, pause: boolean) {
  const [{ data, error }, again] = useQuery({ query: ReadOfferDocument, variables: { input }, pause });
  return { reading: useKnown(data)?.readOffer, error, again };
}
