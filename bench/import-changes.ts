import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { send } from '../examples/send.js';
import { whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, upload } from './operations.js';
import type { Findings } from './section.js';
import { startService } from './service-process.js';
import { watchAnswers } from './watch-answers.js';

const LEADS = 100_000;

/** Measures the longest wait of other clients while an upload changes many known leads, whose commit is one write. */
export async function importChanges(folder: string): Promise<Findings> {
  const [csv, changed] = [join(folder, 'before.csv'), join(folder, 'changed.csv')];
  await generateLeads(csv, LEADS);
  await writeFile(changed, (await readFile(csv, 'utf8')).replaceAll(',Company', ',Group'));
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'changes.db')}` });
  try {
    const offerId = await createOffer(service.url);
    await upload(service.url, offerId, csv);
    const reads = watchAnswers(() =>
      send(service.url, '{ offers(first: 1) { nodes { leads(first: 50) { nodes { name } } } } }', {}),
    );
    const writes = watchAnswers(() => createOffer(service.url));
    const seconds = await upload(service.url, offerId, changed);
    const [read, write] = [await reads.stop(), await writes.stop()].map((times) => whole(times.at(-1) ?? Number.NaN));
    const row = { 'rows/s': whole(LEADS / seconds), 'longest read': `${read} ms`, 'longest write': `${write} ms` };
    const title = 'An upload that changes known leads, SQLite, with those who read and write meanwhile';
    return { tables: [{ title, rows: { [`${LEADS} changed`]: row } }] };
  } finally {
    await service.stop();
  }
}
