import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '../tests/support/postgres/server.js';
import { scoringCeiling } from './ceilings.js';
import { median, whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { atLeast, type Figures, type Findings } from './section.js';
import { startService, startWorker } from './service-process.js';

const LEADS = 100_000;
const FEW_LEADS = 10_000;

type Measured = { readonly leads: number; readonly seconds: number; readonly memory: number | null };

/** Compares runs with the built-in judge to rules and judge alone, on each database and with two processes. */
export async function localScoring(folder: string): Promise<Findings> {
  const [many, few] = [join(folder, 'many.csv'), join(folder, 'few.csv')];
  await generateLeads(many, LEADS);
  await generateLeads(few, FEW_LEADS);
  const ceilings = [await scoringCeiling(few)];
  const rows: Record<string, Figures> = {};
  const add = async (name: string, measured: Measured) => {
    ceilings.push(await scoringCeiling(few));
    rows[name] = rowOf(measured, median(ceilings.slice(-2).map(({ rulesAndClassifier }) => rulesAndClassifier)));
  };
  await add(`${FEW_LEADS} leads, SQLite, 1 process`, await onSqlite(folder, few, FEW_LEADS));
  const onOne = await onSqlite(folder, many, LEADS);
  await add(`${LEADS} leads, SQLite, 1 process`, onOne);
  const { urlOf, stop } = await startPostgres();
  try {
    for (const workers of [0, 1]) {
      const measured = await onPostgres(urlOf('postgres'), many, workers);
      await add(`${LEADS} leads, PostgreSQL, ${workers + 1} process(es)`, measured);
    }
  } finally {
    await stop();
  }
  const rules = median(ceilings.map((speeds) => speeds.rules));
  rows['rules alone, without a database, on one core'] = { measured: `${whole(rules)} leads/s` };
  return {
    tables: [{ title: 'Runs with the built-in judge (ceiling: rules and judge alone, on one core)', rows }],
    goals: [atLeast(8_000, LEADS / onOne.seconds, `leads a second, ${LEADS} leads, SQLite`)],
  };
}

function rowOf({ leads, seconds, memory }: Measured, ceiling: number) {
  const speed = leads / seconds;
  return {
    measured: `${whole(speed)} leads/s`,
    ceiling: `${whole(ceiling)} leads/s`,
    ratio: (speed / ceiling).toFixed(2),
    'overhead a lead': `${whole((1 / speed - 1 / ceiling) * 1_000_000)} µs`,
    'peak memory': memory === null ? 'unknown' : `${memory} MB`,
  };
}

/** Runs in a separate process, so that its memory does not include that of the upload. */
async function onSqlite(folder: string, csv: string, leads: number): Promise<Measured> {
  const env = { DATABASE_URL: `file:${join(await mkdtemp(join(folder, 'sqlite-')), 'leads.db')}` };
  return measure(env, csv, { leads, workers: 0 });
}

function onPostgres(url: string, csv: string, workers: number): Promise<Measured> {
  return measure({ DATABASE_URL: url }, csv, { leads: LEADS, workers });
}

async function measure(
  env: Record<string, string>,
  csv: string,
  { leads, workers }: { readonly leads: number; readonly workers: number },
): Promise<Measured> {
  const uploader = await startService(env);
  const offerId = await createOffer(uploader.url);
  await upload(uploader.url, offerId, csv);
  await uploader.stop();
  const processes = [await startService(env)];
  for (let count = 0; count < workers; count += 1) processes.push(await startWorker(env));
  try {
    const [service] = processes;
    const seconds = await score(service?.url ?? '', offerId);
    return { leads, seconds, memory: service?.peakMemory() ?? null };
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
  }
}
