import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { IntentVerdict } from '../../src/ai/intent-classifier.js';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import type { ScoredLead } from '../../src/scoring/lead.js';
import type { ScoredOffer } from '../../src/scoring/offer.js';
import type { Intent } from '../../src/scoring/verdicts.js';
import { asking } from '../support/asking.js';
import exampleOffers from './local-examples-offers.json' with { type: 'json' };

/** A lead that somebody judged by hand, with the other intents that would do as well. */
export type Example = {
  readonly offer: ScoredOffer;
  readonly lead: ScoredLead;
  readonly intent: Intent;
  readonly alsoOk: readonly string[];
};

type Row = Readonly<Record<'offer' | 'role' | 'company' | 'industry' | 'bio' | 'intent' | 'also_ok', string>>;

const NOBODY_IN_PARTICULAR = {
  industries: [],
  adjacentIndustries: [],
  decisionMakers: [],
  influencers: [],
  buyingFunctions: [],
};
const OFFERS = new Map(Object.entries(exampleOffers).map(([key, offer]) => [key, someOffer(offer)]));

const classifier = localClassifier();

/** The examples of local-examples.csv, made up over many kinds of offers. */
export const EXAMPLES: readonly Example[] = readExamples();

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

export async function judge(lead: ScoredLead, offer: ScoredOffer): Promise<IntentVerdict> {
  const { answers } = await classifier.classify(offer, [{ ...lead, id: 'lead' }], asking());
  const answer = answers.get('lead');
  if (!answer?.ok) throw new Error('The local classifier left a lead without a verdict.');
  return answer.verdict;
}

function readExamples(): Example[] {
  const text = readFileSync(new URL('local-examples.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => {
    const offer = OFFERS.get(row.offer);
    if (!offer) throw new Error(`local-examples.csv names an unknown offer: ${row.offer}`);
    const { role, company, industry, bio } = row;
    const lead = someLead({
      role: role || null,
      company: company || null,
      industry: industry || null,
      linkedinBio: bio || null,
    });
    return { offer, lead, intent: row.intent as Intent, alsoOk: row.also_ok.split('|') };
  });
}
