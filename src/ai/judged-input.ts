import { hash } from 'node:crypto';
import type { ScoredLead } from '../domain/lead.js';
import type { ScoredOffer } from '../domain/offer.js';

/** What verdicts on leads have in common. */
export type JudgedBy = {
  readonly offer: ScoredOffer;
  /** The version of the prompt, or of the built-in judge. */
  readonly promptVersion: string;
};

/** Returns the part of an offer that is judged: its owner's text and choices, and no id. Functions only where some are given. */
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

/** Returns the part of a lead that is judged: the five fields that scoring reads, and no id. */
export function leadInput({ role, company, industry, location, linkedinBio }: ScoredLead) {
  return { role, company, industry, location, linkedin_bio: linkedinBio };
}

/**
 * Makes a function that returns the SHA-256, in hexadecimal, of the JSON of a verdict's input. It is equal where offer, lead and
 * prompt version are, whichever leads share a request.
 */
export function inputHasher({ offer, promptVersion }: JudgedBy): (lead: ScoredLead) => string {
  const start = JSON.stringify({ promptVersion, offer: offerInput(offer) }).slice(0, -1);
  return (lead) => hash('sha256', `${start},"lead":${JSON.stringify(leadInput(lead))}}`);
}
