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

/** Records outcomes, and answers all that the mutation does. */
export async function tryToRecord(
  client: Client,
  offerId: string,
  outcomes: readonly OutcomeInput[],
): Promise<RecordOutcomesMutation['recordOutcomes']> {
  return (await client.run(RecordOutcomesDocument, { offerId, outcomes: [...outcomes] })).recordOutcomes;
}

/** Records outcomes, and answers their batch. */
export async function record(
  client: Client,
  offerId: string,
  outcomes: readonly OutcomeInput[],
): Promise<BatchFieldsFragment> {
  const answer = await tryToRecord(client, offerId, outcomes);
  return made(answer.batch, answer);
}

/** Uploads a file of outcomes, and answers all that the mutation does. */
export async function tryToUpload(
  client: Client,
  offerId: string,
  content: string | Uint8Array<ArrayBuffer>,
  options: UploadOptions = {},
) {
  const file = { name: 'outcomes.csv', content };
  return (await client.upload(UploadOutcomesDocument, { offerId, ...options }, file)).uploadOutcomes;
}

/** Uploads a file of outcomes, and answers its batch. */
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

/** An offer's leads with what became of them, in the order of upload. */
export async function leadsWithOutcomes(client: Client, offerId: string): Promise<readonly Lead[]> {
  const { offer } = await client.run(OutcomesOfLeadsDocument, { offerId });
  return made(offer, { offerId }).leads.nodes;
}

/** The kinds of the outcomes of each lead, by its name, the last first. */
export async function kindsByName(client: Client, offerId: string): Promise<Record<string, string[]>> {
  const leads = await leadsWithOutcomes(client, offerId);
  return Object.fromEntries(leads.map(({ name, outcomes }) => [name ?? '', outcomes.map(({ kind }) => kind)]));
}
