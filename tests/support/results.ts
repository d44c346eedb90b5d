import { addLeads, createOffer } from './builders.js';
import type { Client } from './client.js';
import { verdicts, yes } from './fake-gemini-replies.js';
import { setUpGemini } from './fake-gemini-setup.js';
import { type LeadInput, ResultsDocument, type ResultsQuery, type ResultsQueryVariables } from './generated/graphql.js';
import { type Result, score } from './scoring.js';
import { startTestService, type TestOptions, type TestService } from './service.js';

/** The AI's reply for a lead: an intent, or an invalid one. */
export type Bio = 'HIGH' | 'MEDIUM' | 'LOW' | 'FAILS';

/**
 * Starts a service whose AI takes a lead's intent from its bio, and fails where that is "FAILS". Its verdicts on people of
 * the company "Hearsay" are not grounded, and every industry fits for it. Nothing waits.
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

/** Makes a lead whose role gives 20 (CEO), 10 (Sales Manager) or 0 points (Intern), and whose bio is the AI's reply. */
export function leadWith(
  role: 'CEO' | 'Sales Manager' | 'Intern',
  linkedinBio: Bio,
  fields: LeadInput = {},
): LeadInput {
  return { role, linkedinBio, company: 'Acme', ...fields };
}

/** Creates an offer with these leads, scores them, and returns its id. */
export async function scoredOffer(client: Client, leads: readonly LeadInput[]): Promise<string> {
  const offerId = await createOffer(client);
  await addLeads(client, offerId, leads);
  await score(client, offerId);
  return offerId;
}

/** Returns one page of results. */
export async function resultsPage(client: Client, variables: ResultsQueryVariables): Promise<ResultsQuery['results']> {
  return (await client.run(ResultsDocument, variables)).results;
}

/** Returns the names of the leads on one page of results. */
export async function namesOf(client: Client, variables: ResultsQueryVariables): Promise<(string | null)[]> {
  return (await resultsPage(client, variables)).nodes.map(({ lead }) => lead.name);
}

/** Returns all results, page by page. */
export async function allResults(client: Client, variables: ResultsQueryVariables): Promise<Result[]> {
  const { nodes, pageInfo } = await resultsPage(client, variables);
  if (!pageInfo.hasNextPage) return nodes;
  return [...nodes, ...(await allResults(client, { ...variables, after: pageInfo.endCursor }))];
}
