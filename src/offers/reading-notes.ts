import type { ScoredOffer } from '../domain/offer.js';

/** The industries and functions that were read from an offer. */
type Read = { readonly [Kind in 'industries' | 'adjacentIndustries' | 'buyingFunctions']: readonly unknown[] };

const NAME_FUNCTIONS =
  'No function that buys it can be read from the text, so the built-in judge cannot tell which roles buy it: its part of ' +
  'the score is based only on rank, industry and bio. Name the functions in `idealCustomer.buyingFunctions`.';

/** Says in sentences what is missing from an offer, what that costs and what to do. */
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
      'The service knows none of the industries that are named, so only a lead with an industry in the same words can get ' +
      `${most}. Use the names of a common list of industries.`
    );
  }
  const cost =
    adjacentIndustries.length > 0
      ? `Only related industries are named, so no lead can get more than half of ${most}`
      : `No industry is named, so no lead can get ${most}`;
  const exception = idealUseCases.length > 0 ? ', unless its industry is in the exact words of a use case' : '';
  return `${cost}${exception}. Name the industries in a use case or in \`idealCustomer.industries\`.`;
}
