import { made } from './builders.js';
import type { Client } from './client.js';
import {
  HistoriesDocument,
  type HistoriesQuery,
  type Intent,
  OverrideIntentDocument,
  type OverrideIntentMutation,
  type ResultFilter,
} from './generated/graphql.js';

export type ResultWithHistory = HistoriesQuery['results']['nodes'][number];

/** Returns the results of an offer with their histories, highest score first. */
export async function histories(
  client: Client,
  offerId: string,
  filter: ResultFilter = {},
): Promise<readonly ResultWithHistory[]> {
  return (await client.run(HistoriesDocument, { offerId, filter })).results.nodes;
}

/** Returns the result of an offer with one lead. */
export async function onlyResult(client: Client, offerId: string): Promise<ResultWithHistory> {
  const [result] = await histories(client, offerId);
  return made(result, { offerId });
}

/** Overrides a lead's intent. */
export async function override(
  client: Client,
  leadId: string,
  intent: Intent,
  note = 'Met at the fair',
): Promise<NonNullable<OverrideIntentMutation['overrideIntent']['result']>> {
  const { overrideIntent } = await client.run(OverrideIntentDocument, { leadId, intent, note });
  return made(overrideIntent.result, overrideIntent);
}
