import { hash } from 'node:crypto';
import type { ScoredLead } from '../domain/lead.js';
import type { ScoredOffer } from '../domain/offer.js';

/** What a verdict is made from. */
export type JudgedInput = {
  readonly offer: ScoredOffer;
  readonly lead: ScoredLead;
  /** The version of the prompt, or of the built-in judge. */
  readonly promptVersion: string;
};

/** What is judged of an offer: what its owner wrote and chose, and no id. Functions stand there only where some were named. */
export function offerInput({ name, valueProps, idealUseCases, idealCustomer }: ScoredOffer) {
  const { buyingFunctions } = idealCustomer;
  return {
    name,
    value_props: valueProps,
    ideal_use_cases: idealUseCases,
    ideal_customer: {
      industries: idealCustomer.industries,
      adjacent_industries: idealCustomer.adjacentIndustries,
      decision_makers: idealCustomer.decisionMakers,
      influencers: idealCustomer.influencers,
      ...(buyingFunctions.length > 0 && { buying_functions: buyingFunctions }),
    },
  };
}

/** What is judged of a lead: the five fields that scoring reads, and no id. */
export function leadInput({ role, company, industry, location, linkedinBio }: ScoredLead) {
  return { role, company, industry, location, linkedin_bio: linkedinBio };
}

/**
 * SHA-256, in hexadecimal, over the JSON of what is judged: equal where the texts of offer and lead and the version of
 * the prompt are, whichever leads are asked about together.
 */
export function inputHash({ offer, lead, promptVersion }: JudgedInput): string {
  return hash('sha256', JSON.stringify({ promptVersion, offer: offerInput(offer), lead: leadInput(lead) }));
}
