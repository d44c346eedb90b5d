import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { importCeiling } from './ceilings.js';
import { beside, median, repeatedly } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, upload } from './operations.js';
import { startService } from './service-process.js';

const ROWS = 100_000;
const ROUNDS = 3;

/** The speed of an upload beside what parser and driver alone would take, and the memory that it took. */
export async function imports(folder: string): Promise<void> {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, ROWS);
  const rounds = await repeatedly(ROUNDS, () => measure(folder, csv));
  console.log(`\nUploads, medians of ${ROUNDS} rounds (ceiling: parser and driver alone):`);
  console.table({ [`${ROWS} rows over HTTP`]: beside('rows/s', rounds) });
  console.log(
    `Peak memory of the service after the upload: ${median(rounds.map(({ memory }) => memory ?? Number.NaN))} MB`,
  );
}

async function measure(folder: string, csv: string) {
  const own = await mkdtemp(join(folder, 'round-'));
  const service = await startService({ DATABASE_URL: `file:${join(own, 'leads.db')}` });
  try {
    const seconds = await upload(service.url, await createOffer(service.url), csv);
    return { measured: ROWS / seconds, ceiling: ROWS / (await importCeiling(csv, own)), memory: service.peakMemory() };
  } finally {
    await service.stop();
  }
}
