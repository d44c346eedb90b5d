import { join } from 'node:path';
import { send } from '../examples/send.js';
import { exportCeiling } from './ceilings.js';
import { beside } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { type ServiceProcess, startService } from './service-process.js';

const ROWS = 100_000;
const ROUNDS = 3;

/** The speed of a download of all results beside what driver and CSV writer alone would take, and the memory that it takes. */
export async function exports(folder: string): Promise<void> {
  const csv = join(folder, 'leads.csv');
  const file = join(folder, 'leads.db');
  await generateLeads(csv, ROWS);
  const offerId = await withService(file, async ({ url }) => {
    const id = await createOffer(url);
    await upload(url, id, csv);
    await score(url, id);
    return id;
  });
  // A process of its own, so that its memory can be told from that of upload and run.
  const rounds = await withService(file, async (service) => {
    const measured: { measured: number; ceiling: number }[] = [];
    while (measured.length < ROUNDS) {
      const seconds = await download(service.url, offerId);
      measured.push({ measured: ROWS / seconds, ceiling: ROWS / exportCeiling(file) });
    }
    return { measured, memory: service.peakMemory() };
  });
  console.log('\nDownloads, medians (ceiling: driver and CSV writer alone):');
  console.table({
    [`${ROWS} results as CSV`]: { ...beside('rows/s', rounds.measured), 'peak memory': `${rounds.memory} MB` },
  });
}

async function withService<Result>(file: string, work: (service: ServiceProcess) => Promise<Result>): Promise<Result> {
  const service = await startService({ DATABASE_URL: `file:${file}` });
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

/** Seconds from following a link to the last byte. */
async function download(url: string, offerId: string): Promise<number> {
  const query = 'mutation ($offerId: ID!) { exportResults(offerId: $offerId) { download { url } } }';
  const { exportResults } = await send(url, query, { offerId });
  const start = performance.now();
  const response = await fetch(exportResults.download.url);
  await response.body?.pipeTo(new WritableStream());
  return (performance.now() - start) / 1_000;
}
