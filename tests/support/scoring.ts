import { addLeads, createOffer, made } from './builders.js';
import type { Client } from './client.js';
import {
  type LeadInput,
  OfferDocument,
  type OfferQuery,
  ResultsDocument,
  type ResultsQuery,
  ScoreOfferDocument,
  type ScoreOfferMutation,
  type ScoreOfferMutationVariables,
  ScoringRunDocument,
  type ScoringRunQuery,
} from './generated/graphql.js';

export type Run = NonNullable<ScoreOfferMutation['scoreOffer']['run']>;
export type RunWithFailures = NonNullable<ScoringRunQuery['scoringRun']>;
export type Result = ResultsQuery['results']['nodes'][number];
type ScoreOptions = Omit<ScoreOfferMutationVariables, 'offerId'>;

/** Creates an offer with these leads, and returns its id. */
export async function offerWithLeads(client: Client, leads: readonly LeadInput[]): Promise<string> {
  const offerId = await createOffer(client);
  await addLeads(client, offerId, leads);
  return offerId;
}

/** Starts a run of an offer and waits for its end, up to 30 s unless told otherwise. */
export async function score(client: Client, offerId: string, options: ScoreOptions = {}): Promise<Run> {
  const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId, waitSeconds: 30, ...options });
  return made(scoreOffer.run, scoreOffer);
}

/** Starts a run of an offer without waiting, and returns its id. */
export async function startRun(client: Client, offerId: string, options: ScoreOptions = {}): Promise<string> {
  return (await score(client, offerId, { ...options, waitSeconds: 0 })).id;
}

export async function runOf(client: Client, id: string): Promise<RunWithFailures> {
  const { scoringRun } = await client.run(ScoringRunDocument, { id });
  return made(scoringRun, { id });
}

export async function offerOf(client: Client, id: string): Promise<NonNullable<OfferQuery['offer']>> {
  const { offer } = await client.run(OfferDocument, { id });
  return made(offer, { id });
}

/** Returns up to 500 results of an offer, sorted by their leads' companies. */
export async function resultsOf(client: Client, offerId: string): Promise<Result[]> {
  const { results } = await client.run(ResultsDocument, { offerId, first: 500 });
  return [...results.nodes].sort((one, other) =>
    companyOf(one).localeCompare(companyOf(other), 'en', { numeric: true }),
  );
}

export function companyOf({ lead }: Result): string {
  return lead.company ?? '';
}
