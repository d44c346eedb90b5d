import type { ScoredOffer } from '../../scoring/offer.js';
import type { LeadToJudge } from '../intent-classifier.js';
import { leadInput, offerInput } from '../judged-input.js';

/** The leads of one request by the id that each has in it: `1`, `2` and so on, so that no id of ours leaves the house. */
export type NumberedLeads = ReadonlyMap<string, LeadToJudge>;

/** Gives the leads of a request their numbers. */
export function numberLeads(leads: readonly LeadToJudge[]): NumberedLeads {
  return new Map(leads.map((lead, index) => [String(index + 1), lead]));
}

/** The document that the model reads. */
export function documentOf(offer: ScoredOffer, leads: NumberedLeads) {
  return { offer: offerInput(offer), leads: [...leads].map(([id, lead]) => ({ id, ...leadInput(lead) })) };
}
