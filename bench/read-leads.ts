import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

export type Cells = Record<string, string>;

/** Reads the leads of a file as a classifier gets them. */
export async function readLeads(csv: string) {
  const leads: ReturnType<typeof toLead>[] = [];
  for await (const rows of readBatches(csv)) leads.push(...rows.map(toLead));
  return leads;
}

export function toLead(row: Cells) {
  return {
    id: row.external_id ?? '',
    role: row.role ?? null,
    company: row.company ?? null,
    industry: row.industry ?? null,
    location: row.location ?? null,
    linkedinBio: row.linkedin_bio ?? null,
  };
}

/** Yields the rows of a file, a thousand at a time. */
export async function* readBatches(csv: string): AsyncGenerator<Cells[]> {
  const parser = createReadStream(csv).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }));
  let batch: Cells[] = [];
  for await (const row of parser) {
    batch.push(row);
    if (batch.length === 1_000) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
