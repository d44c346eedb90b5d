import { Readable } from 'node:stream';
import type { LeadRow, RowRejection } from '../../src/domain/import.js';
import type { LeadDraft } from '../../src/domain/lead.js';
import { type LeadFile, type ReadLeadsOptions, readLeads } from '../../src/imports/read-leads.js';
import { warningCollector } from '../../src/imports/warning-collector.js';

export const LIMITS = { maxBytes: 50_000_000, maxRows: 1_000_000, maxCellLength: 32_767 };

/** A file that can be opened again and again, in chunks of some bytes. */
export function fileOf(content: string | Uint8Array, chunkSize = 65_536): () => Readable {
  const bytes = Buffer.from(content);
  const count = Math.ceil(bytes.length / chunkSize);
  const chunks = Array.from({ length: count }, (_, place) =>
    bytes.subarray(place * chunkSize, (place + 1) * chunkSize),
  );
  return () => Readable.from(chunks, { objectMode: false });
}

export type ReadFile = {
  readonly file: LeadFile;
  readonly rows: readonly LeadRow[];
  readonly drafts: readonly LeadDraft[];
  readonly rejections: readonly RowRejection[];
};

/** Reads a file of leads to its end. */
export async function readAll(
  content: string | Uint8Array,
  options: Partial<ReadLeadsOptions> = {},
  chunkSize?: number,
): Promise<ReadFile> {
  const file = await readLeads(fileOf(content, chunkSize), {
    limits: LIMITS,
    warnings: warningCollector(),
    ...options,
  });
  const rows: LeadRow[] = [];
  for await (const some of file.rows) rows.push(...some);
  const drafts = rows.flatMap((row) => ('draft' in row ? [row.draft] : []));
  const rejections = rows.flatMap((row) => ('rejection' in row ? [row.rejection] : []));
  return { file, rows, drafts, rejections };
}
