import { onTestFinished } from 'vitest';
import { type GeminiOptions, geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import type { Clock } from '../../src/clock.js';
import type {
  Classification,
  IntentAnswer,
  IntentClassifier,
  LeadToJudge,
} from '../../src/domain/intent-classifier.js';
import type { ScoredOffer } from '../../src/domain/offer.js';
import { asking, uninterrupted } from './asking.js';
import { type FakeGemini, startFakeGemini } from './fake-gemini.js';

export const API_KEY = 'AIzaSyFakeKeyForTestsOnly_0123456789abc';
/** The fake clock starts at noon Pacific time. */
export const NOON = Date.parse('2026-07-01T19:00:00Z');

export const OFFER: ScoredOffer = {
  name: 'RoutePilot',
  valueProps: ['Fewer empty miles'],
  idealUseCases: ['Parcel carriers'],
  idealCustomer: {
    industries: ['Freight'],
    adjacentIndustries: ['Groceries'],
    decisionMakers: [],
    influencers: [],
    buyingFunctions: [],
  },
};

export function someLead(fields: Partial<LeadToJudge> = {}): LeadToJudge {
  return {
    id: 'lead-a',
    role: 'Head of Logistics',
    company: 'Nimble Parcels',
    industry: 'Freight',
    location: 'Oslo',
    linkedinBio: 'Runs 90 vans and is looking for route software.',
    ...fields,
  };
}

export type GeminiSetup = {
  readonly gemini: FakeGemini;
  readonly classifier: IntentClassifier;
  /** The waits of the classifier between attempts, in milliseconds; its clock advances automatically. */
  readonly waits: readonly number[];
  classify(...leads: readonly LeadToJudge[]): Promise<Classification>;
  /** Returns the answer about one lead. */
  judge(lead?: LeadToJudge): Promise<IntentAnswer | undefined>;
};

/** Makes a classifier with a new fake Gemini, without waiting; both are closed after the test. */
export async function setUpGemini(options: Partial<GeminiOptions> = {}): Promise<GeminiSetup> {
  const gemini = await startFakeGemini();
  onTestFinished(() => gemini.close());
  const waits: number[] = [];
  const classifier = geminiClassifier({
    apiKey: API_KEY,
    model: 'gemini-3.5-flash-lite',
    baseUrl: gemini.url,
    concurrency: 8,
    batchSize: 1,
    clock: clockWithoutWaiting(waits),
    random: () => 0.75,
    ...options,
  });
  const classify = (...leads: readonly LeadToJudge[]) => uninterrupted(classifier.classify(OFFER, leads, asking()));
  const judge = async (lead = someLead()) => (await classify(lead)).answers.get(lead.id);
  return { gemini, classifier, waits, classify, judge };
}

/** Makes a clock that records each wait and does not wait. */
export function clockWithoutWaiting(waits: number[]): Clock {
  let time = NOON;
  return {
    now: () => new Date(time),
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      time += milliseconds;
    },
  };
}
