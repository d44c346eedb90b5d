import Papa from 'papaparse';
import { made } from './builders.js';
import type { Client } from './client.js';
import {
  type DownloadFieldsFragment,
  type ExportFormat,
  ExportLayoutDocument,
  type ExportLayoutMutationVariables,
  ExportResultsAsDocument,
  ExportResultsDocument,
  type ExportResultsMutationVariables,
} from './generated/graphql.js';

export type DownloadedFile = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The cells of each row, header included, as any reader of CSV finds them. */
  readonly cells: readonly (readonly string[])[];
};

/** Makes a link to results. */
export async function exportLink(
  client: Client,
  variables: ExportResultsMutationVariables,
): Promise<DownloadFieldsFragment> {
  const { exportResults } = await client.run(ExportResultsDocument, variables);
  return made(exportResults.download, exportResults);
}

/** Follows a link. */
export async function download(url: string, init: RequestInit = {}): Promise<DownloadedFile> {
  const response = await fetch(url, init);
  const text = await response.text();
  const cells = Papa.parse<string[]>(text, { delimiter: ',' }).data;
  return { status: response.status, headers: response.headers, text, cells: cells.slice(0, -1) };
}

/** The CSV file that a link to these results downloads. */
export async function exportCsv(client: Client, variables: ExportResultsMutationVariables): Promise<DownloadedFile> {
  return download((await exportLink(client, variables)).url);
}

/** The file of a format that a link to an offer's results downloads. */
export async function exportAs(client: Client, offerId: string, format: ExportFormat) {
  const { exportResults } = await client.run(ExportResultsAsDocument, { offerId, format });
  const { url, filename } = made(exportResults.download, exportResults);
  const response = await fetch(url);
  // `text()` would take the byte order mark off.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return { text, filename, headers: response.headers };
}

/** The file of a layout that a link to results downloads, with what the link says of it. */
export async function exportLayout(client: Client, variables: ExportLayoutMutationVariables) {
  const { exportResults } = await client.run(ExportLayoutDocument, variables);
  const link = made(exportResults.download, exportResults);
  return { ...link, ...(await download(link.url)) };
}

/** A column of a file, without its header. */
export function column({ cells }: DownloadedFile, header: string): (string | undefined)[] {
  const place = made(cells[0], cells).indexOf(header);
  return cells.slice(1).map((row) => row[place]);
}
