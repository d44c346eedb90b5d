import { addLeads, createOffer } from './builders.js';
import type { Client } from './client.js';
import { verdicts, yes } from './fake-gemini-replies.js';
import { setUpGemini } from './fake-gemini-setup.js';
import { type LeadInput, ResultsDocument, type ResultsQuery, type ResultsQueryVariables } from './generated/graphql.js';
import { type Result, score } from './scoring.js';
import { startTestService, type TestOptions, type TestService } from './service.js';

/** What the AI will say of a lead: an intent, or nothing that is one. */
export type Bio = 'HIGH' | 'MEDIUM' | 'LOW' | 'FAILS';

/**
 * Starts a service whose AI reads a lead's intent off its bio, and fails where that is "FAILS". Its verdicts on people of
 * the company "Hearsay" are not grounded, and it finds that every industry fits. No time is waited.
 */
export async function startBioService(options: TestOptions = {}): Promise<TestService> {
  const { classifier, gemini } = await setUpGemini();
  gemini.reply(() =>
    verdicts(({ linkedin_bio, company, industry }) => ({
      intent: linkedin_bio ?? 'LOW',
      ...(industry && { fit: yes('industry', industry) }),
      ...(company === 'Hearsay' && { need: yes('linkedin_bio', 'words that stand nowhere') }),
    })),
  );
  return startTestService({ classifier, ...options });
}

/** A lead whose role gives 20 (CEO), 10 (Sales Manager) or 0 points (Intern), and whose AI layer is its bio. */
export function leadWith(
  role: 'CEO' | 'Sales Manager' | 'Intern',
  linkedinBio: Bio,
  fields: LeadInput = {},
): LeadInput {
  return { role, linkedinBio, company: 'Acme', ...fields };
}

/** Creates an offer with these leads, scores them, and answers its id. */
export async function scoredOffer(client: Client, leads: readonly LeadInput[]): Promise<string> {
  const offerId = await createOffer(client);
  await addLeads(client, offerId, leads);
  await score(client, offerId);
  return offerId;
}

/** One page of results. */
export async function resultsPage(client: Client, variables: ResultsQueryVariables): Promise<ResultsQuery['results']> {
  return (await client.run(ResultsDocument, variables)).results;
}

/** The names of the leads on one page of results. */
export async function namesOf(client: Client, variables: ResultsQueryVariables): Promise<(string | null)[]> {
  return (await resultsPage(client, variables)).nodes.map(({ lead }) => lead.name);
}

/** All results, page by page. */
export async function allResults(client: Client, variables: ResultsQueryVariables): Promise<Result[]> {
  const { nodes, pageInfo } = await resultsPage(client, variables);
  if (!pageInfo.hasNextPage) return nodes;
  return [...nodes, ...(await allResults(client, { ...variables, after: pageInfo.endCursor }))];
}
