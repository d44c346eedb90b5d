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
  /** The cells of each row, header included, as a CSV parser reads them. */
  readonly cells: readonly (readonly string[])[];
};

/** Makes a download link to results. */
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

/** Downloads the CSV file of a link to these results. */
export async function exportCsv(client: Client, variables: ExportResultsMutationVariables): Promise<DownloadedFile> {
  return download((await exportLink(client, variables)).url);
}

/** Downloads an offer's results in a format. */
export async function exportAs(client: Client, offerId: string, format: ExportFormat) {
  const { exportResults } = await client.run(ExportResultsAsDocument, { offerId, format });
  const { url, filename } = made(exportResults.download, exportResults);
  const response = await fetch(url);
  // `text()` would remove the byte order mark.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return { text, filename, headers: response.headers };
}

/** Downloads results in a layout, with the notes of the link. */
export async function exportLayout(client: Client, variables: ExportLayoutMutationVariables) {
  const { exportResults } = await client.run(ExportLayoutDocument, variables);
  const link = made(exportResults.download, exportResults);
  return { ...link, ...(await download(link.url)) };
}

/** Returns a column of a file, without its header. */
export function column({ cells }: DownloadedFile, header: string): (string | undefined)[] {
  const place = made(cells[0], cells).indexOf(header);
  return cells.slice(1).map((row) => row[place]);
}
