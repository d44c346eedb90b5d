import { join } from 'node:path';
import { send } from '../examples/send.js';
import type { ExportLayout } from '../src/exports/layouts/layouts.js';
import { exportCeiling } from './ceilings.js';
import { beside, repeatedly } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { atLeast, atMost, type Figures, type Findings, type Goal } from './section.js';
import { type ServiceProcess, startService } from './service-process.js';

const ROWS = 100_000;
const ROUNDS = 3;
const LAYOUTS = ['STANDARD', 'DETAILED'] as const;

/** Compares the speed of a download of all results to driver and CSV writer alone, and measures its memory. */
export async function exports(folder: string): Promise<Findings> {
  const csv = join(folder, 'leads.csv');
  const file = join(folder, 'leads.db');
  await generateLeads(csv, ROWS);
  const offerId = await withService(file, async ({ url }) => {
    const id = await createOffer(url);
    await upload(url, id, csv);
    await score(url, id);
    return id;
  });
  const rows: Record<string, Figures> = {};
  const goals: Goal[] = [];
  for (const layout of LAYOUTS) {
    // Runs in a separate process, so that its memory does not include that of upload and run.
    const { measured, memory } = await withService(file, (service) => measure(service, offerId, layout, file));
    const row = beside('rows/s', measured);
    rows[`${ROWS} results, ${layout}`] = { ...row, 'peak memory': `${memory} MB` };
    goals.push(atLeast(0.85, Number(row.ratio), `a download, ${layout}, to its ceiling`));
    goals.push(atMost(310, memory ?? 0, `megabytes of a download, ${layout}`));
  }
  const title = 'Downloads as CSV, medians (ceiling: driver, JSON parser and CSV writer alone, the same columns)';
  return { tables: [{ title, rows }], goals };
}

async function measure(service: ServiceProcess, offerId: string, layout: ExportLayout, file: string) {
  const measured = await repeatedly(ROUNDS, async () => ({
    measured: ROWS / (await download(service.url, offerId, layout)),
    ceiling: ROWS / exportCeiling(file),
  }));
  return { measured, memory: service.peakMemory() };
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
async function download(url: string, offerId: string, layout: ExportLayout): Promise<number> {
  const query = `mutation ($offerId: ID!, $layout: ExportLayout!) {
    exportResults(offerId: $offerId, layout: $layout) { download { url } } }`;
  const { exportResults } = await send(url, query, { offerId, layout });
  const start = performance.now();
  const response = await fetch(exportResults.download.url);
  await response.body?.pipeTo(new WritableStream());
  return (performance.now() - start) / 1_000;
}
