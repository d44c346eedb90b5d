import type { ScoredOffer } from '../domain/offer.js';

/** How much of each kind was read from an offer. */
type Read = { readonly [Kind in 'industries' | 'adjacentIndustries' | 'buyingFunctions']: readonly unknown[] };

const NAME_FUNCTIONS =
  'No function that buys it can be read from the text, so the built-in judge cannot tell whose post buys it: its part of ' +
  'the score rests on rank, industry and bio alone. Name the functions in `idealCustomer.buyingFunctions`.';

/** What an offer leaves open, what that costs and what to do, as sentences. */
export function notesOn(offer: ScoredOffer, read: Read): string[] {
  return [
    ...(read.industries.length === 0 ? [noteOnIndustries(offer, read)] : []),
    ...(read.buyingFunctions.length === 0 ? [NAME_FUNCTIONS] : []),
  ];
}

function noteOnIndustries({ idealCustomer, idealUseCases }: ScoredOffer, { adjacentIndustries }: Read): string {
  const most = 'the points for it';
  if (idealCustomer.industries.length > 0) {
    return (
      'The service knows none of the industries that are named, so only a lead whose industry is in the same words can get ' +
      `${most}. Use names that lists of industries have.`
    );
  }
  const cost =
    adjacentIndustries.length > 0
      ? `Only related industries are named, so no lead can get more than half of ${most}`
      : `No industry is named, so no lead can get ${most}`;
  const exception = idealUseCases.length > 0 ? ', unless its industry is in the very words of a use case' : '';
  return `${cost}${exception}. Name the industries in a use case or in \`idealCustomer.industries\`.`;
}
