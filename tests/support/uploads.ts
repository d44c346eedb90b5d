import { made } from './builders.js';
import type { Client } from './client.js';
import {
  OfferDocument,
  OfferLeadsWithExtrasDocument,
  type OfferLeadsWithExtrasQuery,
  PreviewLeadsDocument,
  type PreviewLeadsMutationVariables,
  UploadLeadsDocument,
  type UploadLeadsMutation,
  type UploadLeadsMutationVariables,
} from './generated/graphql.js';

export type Report = NonNullable<UploadLeadsMutation['uploadLeads']['leadImport']>;
export type StoredLead = NonNullable<OfferLeadsWithExtrasQuery['offer']>['leads']['nodes'][number];

type Content = string | Uint8Array<ArrayBuffer>;
type UploadOptions = Omit<UploadLeadsMutationVariables, 'offerId' | 'file'> & { readonly filename?: string };
type PreviewOptions = Omit<PreviewLeadsMutationVariables, 'offerId' | 'file'>;

/** Joins lines to a CSV file. */
export function csv(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Makes a CSV file of so many megabytes, in rows of 8 KB. */
export function csvOfMegabytes(megabytes: number): string {
  const rows = Array.from({ length: megabytes * 128 }, (_, index) => `Person ${index},CTO,`.padEnd(8191, 'x'));
  return csv('name,role,linkedin_bio', ...rows);
}

/** Uploads a file to an offer, and returns the whole payload. */
export async function sendFile(client: Client, offerId: string, content: Content, options: UploadOptions = {}) {
  const { filename = 'leads.csv', ...variables } = options;
  const file = { name: filename, content };
  return (await client.upload(UploadLeadsDocument, { offerId, ...variables }, file)).uploadLeads;
}

/** Uploads a file to an offer, and returns the report. */
export async function upload(client: Client, offerId: string, content: Content, options?: UploadOptions) {
  const payload = await sendFile(client, offerId, content, options);
  return made(payload.leadImport, payload);
}

/** Uploads a file that must be rejected, and returns the reason. */
export async function refusal(client: Client, offerId: string, content: Content, options?: UploadOptions) {
  const { leadImport, userErrors } = await sendFile(client, offerId, content, options);
  const [fault, ...others] = userErrors;
  if (leadImport !== null || !fault || others.length > 0) {
    throw new Error(
      `The upload should have been rejected for one reason: ${JSON.stringify({ leadImport, userErrors })}`,
    );
  }
  return fault;
}

/** Previews the upload of a file. */
export async function preview(client: Client, offerId: string, content: Content, options: PreviewOptions = {}) {
  const file = { name: 'leads.csv', content };
  const { previewLeads } = await client.upload(PreviewLeadsDocument, { offerId, ...options }, file);
  return made(previewLeads.preview, previewLeads);
}

/** Returns the counts of an import's rows; throws where they do not add up. */
export function countsOf({ rowsRead, created, updated, duplicates, rejected }: Report) {
  if (rowsRead !== created + updated + duplicates + rejected) throw new Error('The report does not reconcile.');
  return { created, updated, duplicates, rejected };
}

/** Returns up to 500 leads of an offer, in the order of their upload. */
export async function leadsOf(client: Client, offerId: string): Promise<StoredLead[]> {
  const { offer } = await client.run(OfferLeadsWithExtrasDocument, { id: offerId });
  return made(offer, { offerId }).leads.nodes;
}

/** Returns the visible state of an offer's leads and imports. */
export async function stateOf(client: Client, id: string) {
  const { offer } = await client.run(OfferDocument, { id });
  const { counts, imports } = made(offer, { id });
  return { leads: counts.leads, imports: imports.totalCount };
}

export const NOTHING_KEPT = { leads: 0, imports: 0 } as const;
