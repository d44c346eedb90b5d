import type { BusinessFunction, CreateOfferInput, OfferTextFragment } from '../generated/operations/graphql.js';

/** The lists of an offer, each as a text with one entry per line. */
export const LISTS = ['valueProps', 'idealUseCases'] as const;
export const CUSTOMER_LISTS = ['industries', 'adjacentIndustries', 'decisionMakers', 'influencers'] as const;

export type ListName = (typeof LISTS)[number] | (typeof CUSTOMER_LISTS)[number];

/** An offer in a form. */
export type OfferDraft = Readonly<Record<'name' | ListName, string>> & {
  /** The buying functions that a person chose; null while they follow from the text. */
  readonly buyingFunctions: readonly BusinessFunction[] | null;
  readonly scoreOnUpload: boolean;
};

export const EMPTY_DRAFT: OfferDraft = {
  name: '',
  valueProps: '',
  idealUseCases: '',
  industries: '',
  adjacentIndustries: '',
  decisionMakers: '',
  influencers: '',
  buyingFunctions: null,
  scoreOnUpload: false,
};

export function draftOf({
  name,
  valueProps,
  idealUseCases,
  idealCustomer,
  scoreOnUpload,
}: OfferTextFragment): OfferDraft {
  return {
    name,
    valueProps: valueProps.join('\n'),
    idealUseCases: idealUseCases.join('\n'),
    industries: idealCustomer.industries.join('\n'),
    adjacentIndustries: idealCustomer.adjacentIndustries.join('\n'),
    decisionMakers: idealCustomer.decisionMakers.join('\n'),
    influencers: idealCustomer.influencers.join('\n'),
    buyingFunctions: idealCustomer.buyingFunctions.length > 0 ? idealCustomer.buyingFunctions : null,
    scoreOnUpload,
  };
}

export function inputOf(draft: OfferDraft): CreateOfferInput {
  return {
    name: draft.name,
    valueProps: linesOf(draft.valueProps),
    idealUseCases: linesOf(draft.idealUseCases),
    idealCustomer: {
      industries: linesOf(draft.industries),
      adjacentIndustries: linesOf(draft.adjacentIndustries),
      decisionMakers: linesOf(draft.decisionMakers),
      influencers: linesOf(draft.influencers),
      buyingFunctions: draft.buyingFunctions ?? [],
    },
    scoreOnUpload: draft.scoreOnUpload,
  };
}

/** Returns the entries of a text, one per line. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
