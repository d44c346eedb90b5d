import { join } from 'node:path';
import { startFakeGemini } from '../tests/support/fake-gemini.js';
import { after, verdicts } from '../tests/support/fake-gemini-replies.js';
import { startPostgres } from '../tests/support/postgres/server.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import type { Figures, Findings } from './section.js';
import { startService, startWorker } from './service-process.js';

const LEADS = 400;
const LATENCY = 400;
const CONCURRENCY = 8;
const WORKERS = [1, 2, 4];

/** Measures the gain by further processes in a run that mostly waits for the model. */
export async function geminiWorkers(folder: string): Promise<Findings> {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, LEADS);
  const postgres = await startPostgres();
  const gemini = await startFakeGemini();
  gemini.reply(() => after(LATENCY, verdicts()));
  const env = {
    DATABASE_URL: postgres.urlOf('postgres'),
    GEMINI_API_KEY: 'none',
    GOOGLE_GEMINI_BASE_URL: gemini.url,
    AI_CONCURRENCY: String(CONCURRENCY),
    AI_BATCH_SIZE: '1',
  };
  const rows: Record<string, Figures> = {};
  const processes = [await startService(env)];
  try {
    const url = processes[0]?.url ?? '';
    for (const workers of WORKERS) {
      while (processes.length < workers) processes.push(await startWorker(env));
      const offerId = await createOffer(url);
      await upload(url, offerId, csv);
      const seconds = await score(url, offerId);
      const ideal = (Math.ceil(LEADS / (workers * CONCURRENCY)) * LATENCY) / 1_000;
      rows[`${workers} process(es)`] = {
        'wall time': `${seconds.toFixed(2)} s`,
        ideal: `${ideal.toFixed(2)} s`,
        ratio: (seconds / ideal).toFixed(2),
      };
    }
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
    await gemini.close();
    await postgres.stop();
  }
  const title = `A run of ${LEADS} leads on PostgreSQL, one a request of ${LATENCY} ms, ${CONCURRENCY} at once in each process`;
  return { tables: [{ title, rows }] };
}
