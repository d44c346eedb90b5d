import { fileURLToPath } from 'node:url';
import { type LabelledLead, readOwnLeads } from '../../bench/eval/judge-data.js';
import { judge as judgeBeside, type LocalJudgement } from '../../src/ai/local/judge.js';
import { readJudgedOffer } from '../../src/ai/local/judged-offer.js';
import type { ScoredLead } from '../../src/domain/lead.js';
import type { ScoredOffer } from '../../src/domain/offer.js';

const AUTHORED = fileURLToPath(new URL('../../bench/eval/authored', import.meta.url));

/** Leads of many kinds of offers, labelled by hand. */
export const EXAMPLES: readonly LabelledLead[] = [
  ...readOwnLeads(AUTHORED, 'development'),
  ...readOwnLeads(AUTHORED, 'held-out'),
];

const NOBODY_IN_PARTICULAR = {
  industries: [],
  adjacentIndustries: [],
  decisionMakers: [],
  influencers: [],
  buyingFunctions: [],
};

const judgedOffers = new Map<ScoredOffer, ReturnType<typeof readJudgedOffer>>();

export function someOffer(fields: Partial<ScoredOffer> = {}): ScoredOffer {
  return {
    name: 'RoutePilot',
    valueProps: ['Fewer empty miles', 'Plan tomorrow’s routes in minutes'],
    idealUseCases: ['Parcel carriers'],
    idealCustomer: NOBODY_IN_PARTICULAR,
    ...fields,
  };
}

export function someLead(fields: Partial<ScoredLead> = {}): ScoredLead {
  return {
    role: 'Head of Logistics',
    company: 'Nimble Parcels',
    industry: 'Freight',
    location: 'Oslo',
    linkedinBio: 'Runs 90 vans.',
    ...fields,
  };
}

/** Judges a lead beside an offer, with the signals and the row that decided. */
export function judgement(lead: ScoredLead, offer: ScoredOffer): LocalJudgement {
  const judged = judgedOffers.get(offer) ?? readJudgedOffer(offer);
  judgedOffers.set(offer, judged);
  return judgeBeside(lead, judged);
}

export function judge(lead: ScoredLead, offer: ScoredOffer): LocalJudgement['verdict'] {
  return judgement(lead, offer).verdict;
}
