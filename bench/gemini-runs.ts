import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startFakeGemini } from '../tests/support/fake-gemini.js';
import { after, verdicts } from '../tests/support/fake-gemini-replies.js';
import { whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { atMost, type Figures, type Findings, type Goal } from './section.js';
import { startService } from './service-process.js';

const CONCURRENCY = 64;

/** The highest ratio of a run to the ideal, by the latency. */
const MOST_OF_IDEAL: Readonly<Record<number, number>> = { 1000: 1.1, 100: 1.4 };

type Run = { readonly leads: number; readonly latency: number; readonly batchSize: number };

const RUNS: readonly Run[] = [
  { leads: 10_000, latency: 100, batchSize: 1 },
  { leads: 10_000, latency: 100, batchSize: 10 },
  { leads: 2_000, latency: 1_000, batchSize: 1 },
  { leads: 2_000, latency: 1_000, batchSize: 10 },
];

/** Measures runs whose model has a given latency, and compares them to the requests alone, and to Gemini's SDK alone. */
export async function geminiRuns(folder: string): Promise<Findings> {
  const rows: Record<string, Figures> = {};
  const goals: Goal[] = [];
  for (const run of RUNS) {
    const { leads, latency, batchSize } = run;
    const { seconds, alone, requests } = await measure(await mkdtemp(join(folder, 'run-')), run);
    const ideal = (Math.ceil(requests / CONCURRENCY) * latency) / 1_000;
    const name = `${leads} leads, ${batchSize} a request, ${latency} ms`;
    goals.push(atMost(MOST_OF_IDEAL[latency] ?? 1, seconds / ideal, `${name}, to the ideal`));
    rows[name] = {
      requests: whole(requests),
      'wall time': `${seconds.toFixed(2)} s`,
      ideal: `${ideal.toFixed(2)} s`,
      ratio: (seconds / ideal).toFixed(2),
      'SDK alone': `${alone.toFixed(2)} s`,
      'ratio to it': (seconds / alone).toFixed(2),
    };
  }
  const title = `Runs with a Gemini that takes its time, ${CONCURRENCY} calls at once (ideal: ⌈requests / calls⌉ × latency)`;
  return { tables: [{ title, rows }], goals };
}

async function measure(folder: string, { leads, latency, batchSize }: Run) {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, leads);
  const gemini = await startFakeGemini();
  gemini.reply(() => after(latency, verdicts()));
  const service = await startService({
    DATABASE_URL: `file:${join(folder, 'leads.db')}`,
    GEMINI_API_KEY: 'none',
    GOOGLE_GEMINI_BASE_URL: gemini.url,
    AI_CONCURRENCY: String(CONCURRENCY),
    AI_BATCH_SIZE: String(batchSize),
  });
  try {
    const offerId = await createOffer(service.url);
    await upload(service.url, offerId, csv);
    const seconds = await score(service.url, offerId);
    const requests = gemini.requests.length;
    return { seconds, requests, alone: await sdkAlone(gemini.url, csv, batchSize) };
  } finally {
    await service.stop();
    await gemini.close();
  }
}

async function sdkAlone(url: string, csv: string, batchSize: number): Promise<number> {
  const program = ['--import', 'tsx', 'bench/sdk-alone.ts', url, csv, String(CONCURRENCY), String(batchSize)];
  return Number((await promisify(execFile)(process.execPath, program)).stdout);
}
