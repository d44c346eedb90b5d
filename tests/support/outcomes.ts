import { made } from './builders.js';
import type { Client } from './client.js';
import {
  type BatchFieldsFragment,
  type OutcomeInput,
  OutcomesOfLeadsDocument,
  type OutcomesOfLeadsQuery,
  RecordOutcomesDocument,
  type RecordOutcomesMutation,
  UndoOutcomesDocument,
  UploadOutcomesDocument,
  type UploadOutcomesMutationVariables,
} from './generated/graphql.js';

type Lead = NonNullable<OutcomesOfLeadsQuery['offer']>['leads']['nodes'][number];

export type UploadOptions = Pick<UploadOutcomesMutationVariables, 'columns' | 'values'>;

/** Records outcomes, and returns the whole payload. */
export async function tryToRecord(
  client: Client,
  offerId: string,
  outcomes: readonly OutcomeInput[],
): Promise<RecordOutcomesMutation['recordOutcomes']> {
  return (await client.run(RecordOutcomesDocument, { offerId, outcomes: [...outcomes] })).recordOutcomes;
}

/** Records outcomes, and returns their batch. */
export async function record(
  client: Client,
  offerId: string,
  outcomes: readonly OutcomeInput[],
): Promise<BatchFieldsFragment> {
  const answer = await tryToRecord(client, offerId, outcomes);
  return made(answer.batch, answer);
}

/** Uploads a file of outcomes, and returns the whole payload. */
export async function tryToUpload(
  client: Client,
  offerId: string,
  content: string | Uint8Array<ArrayBuffer>,
  options: UploadOptions = {},
) {
  const file = { name: 'outcomes.csv', content };
  return (await client.upload(UploadOutcomesDocument, { offerId, ...options }, file)).uploadOutcomes;
}

/** Uploads a file of outcomes, and returns its batch. */
export async function uploadOutcomes(
  client: Client,
  offerId: string,
  content: string | Uint8Array<ArrayBuffer>,
  options: UploadOptions = {},
): Promise<BatchFieldsFragment> {
  const answer = await tryToUpload(client, offerId, content, options);
  return made(answer.batch, answer);
}

export async function undoOutcomes(client: Client, batchId: string) {
  return (await client.run(UndoOutcomesDocument, { batchId })).undoOutcomes;
}

/** Returns an offer's leads with their outcomes, in the order of upload. */
export async function leadsWithOutcomes(client: Client, offerId: string): Promise<readonly Lead[]> {
  const { offer } = await client.run(OutcomesOfLeadsDocument, { offerId });
  return made(offer, { offerId }).leads.nodes;
}

/** Returns the kinds of each lead's outcomes, by its name, newest first. */
export async function kindsByName(client: Client, offerId: string): Promise<Record<string, string[]>> {
  const leads = await leadsWithOutcomes(client, offerId);
  return Object.fromEntries(leads.map(({ name, outcomes }) => [name ?? '', outcomes.map(({ kind }) => kind)]));
}
