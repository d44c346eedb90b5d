import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '../tests/support/postgres/server.js';
import { copyCeiling, importCeiling } from './ceilings.js';
import { beside, median, repeatedly } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, upload } from './operations.js';
import type { Figures, Findings } from './section.js';
import { startService } from './service-process.js';
import { watchAnswers } from './watch-answers.js';

/** The rows, and the number of repetitions. Long uploads are measured once, with health checks, which cost a little speed. */
const SIZES = [
  { rows: 1_000, rounds: 5, isWatched: false },
  { rows: 10_000, rounds: 3, isWatched: false },
  { rows: 100_000, rounds: 3, isWatched: false },
  { rows: 1_000_000, rounds: 1, isWatched: true },
];

/** The rows that are uploaded into PostgreSQL, and the repetitions. */
const COPIED = 100_000;
const ROUNDS = 3;

/** Measures speed and memory of uploads by their rows, next to parser and driver alone. */
export async function imports(folder: string): Promise<Findings> {
  const rows: Record<string, Figures> = {};
  for (const { rows: count, rounds, isWatched } of SIZES) {
    const csv = join(folder, `${count}.csv`);
    await generateLeads(csv, count);
    const measured = await repeatedly(rounds, () => onSqlite(folder, csv, count, isWatched));
    rows[`${count} rows, SQLite`] = rowOf(measured);
  }
  const csv = join(folder, `${COPIED}.csv`);
  rows[`${COPIED} rows, PostgreSQL`] = rowOf(await repeatedly(ROUNDS, () => onPostgres(csv)));
  return { tables: [{ title: 'Uploads over HTTP, medians (ceiling: parser and driver alone)', rows }] };
}

type Round = {
  readonly measured: number;
  readonly ceiling: number;
  readonly memory: number | null;
  readonly health: number | null;
};

function rowOf(rounds: readonly Round[]): Figures {
  const health = rounds[0]?.health ?? null;
  return {
    ...beside('rows/s', rounds),
    'peak memory': `${median(rounds.map(({ memory }) => memory ?? Number.NaN))} MB`,
    '/healthz, 99th percentile': health === null ? '' : `${Math.round(health)} ms`,
  };
}

async function onSqlite(folder: string, csv: string, rows: number, isWatched: boolean): Promise<Round> {
  const own = await mkdtemp(join(folder, 'round-'));
  const env = { DATABASE_URL: `file:${join(own, 'leads.db')}`, MAX_UPLOAD_MB: '1000' };
  const round = await measure(env, csv, rows, isWatched);
  return { ...round, ceiling: rows / (await importCeiling(csv, own)) };
}

/** The server runs on the same cores as the service. */
async function onPostgres(csv: string): Promise<Round> {
  const { urlOf, stop } = await startPostgres();
  try {
    const round = await measure({ DATABASE_URL: urlOf('postgres') }, csv, COPIED, false);
    return { ...round, ceiling: COPIED / (await copyCeiling(csv, urlOf('postgres'))) };
  } finally {
    await stop();
  }
}

async function measure(env: Record<string, string>, csv: string, rows: number, isWatched: boolean) {
  const service = await startService(env);
  try {
    const offerId = await createOffer(service.url);
    const watch = isWatched ? watchHealth(service.url) : null;
    const seconds = await upload(service.url, offerId, csv);
    return { measured: rows / seconds, memory: service.peakMemory(), health: (await watch?.stop()) ?? null };
  } finally {
    await service.stop();
  }
}

/** Checks the service's health repeatedly; `stop` returns the 99th percentile of the response times, in milliseconds. */
function watchHealth(url: string) {
  const watch = watchAnswers(async () => (await fetch(`${url}/healthz`)).text());
  return {
    async stop(): Promise<number> {
      const times = await watch.stop();
      return times[Math.floor(0.99 * times.length)] ?? Number.NaN;
    },
  };
}
