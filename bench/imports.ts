import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { send } from '../examples/send.js';
import { importCeiling } from './ceilings.js';
import { beside, median, repeatedly } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, upload } from './operations.js';
import { startService } from './service-process.js';

/** How many rows, and how often. What takes long is measured once, and watched meanwhile, which takes a little of its speed. */
const SIZES = [
  { rows: 1_000, rounds: 5, isWatched: false },
  { rows: 10_000, rounds: 3, isWatched: false },
  { rows: 100_000, rounds: 3, isWatched: false },
  { rows: 1_000_000, rounds: 1, isWatched: true },
];

/** How many known leads an upload changes, while others read and write. */
const CHANGES = 100_000;

/** Milliseconds between two requests that ask how the service is. */
const HEALTH_INTERVAL = 20;

/** How speed and memory of an upload grow with its rows, beside what parser and driver alone would take. */
export async function imports(folder: string): Promise<void> {
  const table: Record<string, object> = {};
  for (const { rows, rounds, isWatched } of SIZES) {
    const csv = join(folder, `${rows}.csv`);
    await generateLeads(csv, rows);
    const measured = await repeatedly(rounds, () => measure(folder, csv, rows, isWatched));
    table[`${rows} rows`] = {
      ...beside('rows/s', measured),
      'peak memory': `${median(measured.map(({ memory }) => memory ?? Number.NaN))} MB`,
      '/healthz, 99th percentile':
        measured[0]?.health === null ? '' : `${Math.round(measured[0]?.health ?? Number.NaN)} ms`,
    };
  }
  console.log('\nUploads over HTTP into SQLite, medians (ceiling: parser and driver alone):');
  console.table(table);
  console.log('\nWhile an upload changes known leads:');
  console.table({ [`${CHANGES} changed`]: await measureChanges(folder) });
}

/** The longest that others wait while an upload changes many leads, whose commit is one write. */
async function measureChanges(folder: string) {
  const [csv, changed] = [join(folder, 'before.csv'), join(folder, 'changed.csv')];
  await generateLeads(csv, CHANGES);
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
    return {
      'rows/s': Math.round(CHANGES / seconds),
      'longest read': `${Math.round((await reads.stop()).at(-1) ?? Number.NaN)} ms`,
      'longest write': `${Math.round((await writes.stop()).at(-1) ?? Number.NaN)} ms`,
    };
  } finally {
    await service.stop();
  }
}

async function measure(folder: string, csv: string, rows: number, isWatched: boolean) {
  const own = await mkdtemp(join(folder, 'round-'));
  const env = { DATABASE_URL: `file:${join(own, 'leads.db')}`, MAX_UPLOAD_MB: '1000' };
  const service = await startService(env);
  try {
    const offerId = await createOffer(service.url);
    const watch = isWatched ? watchHealth(service.url) : null;
    const seconds = await upload(service.url, offerId, csv);
    const health = (await watch?.stop()) ?? null;
    return {
      measured: rows / seconds,
      ceiling: rows / (await importCeiling(csv, own)),
      memory: service.peakMemory(),
      health,
    };
  } finally {
    await service.stop();
  }
}

/** Asks again and again how the service is; `stop` answers the milliseconds within which 99 of 100 answers came. */
function watchHealth(url: string) {
  const watch = watchAnswers(async () => (await fetch(`${url}/healthz`)).text());
  return {
    async stop(): Promise<number> {
      const times = await watch.stop();
      return times[Math.floor(0.99 * times.length)] ?? Number.NaN;
    },
  };
}

/** Asks the same again and again; `stop` answers how many milliseconds each answer took, the quickest first. */
function watchAnswers(ask: () => Promise<unknown>) {
  const times: number[] = [];
  let isOver = false;
  async function watch(): Promise<void> {
    while (!isOver) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
      await delay(HEALTH_INTERVAL);
    }
  }
  const watching = watch();
  return {
    async stop(): Promise<number[]> {
      isOver = true;
      await watching;
      return times.sort((one, other) => one - other);
    },
  };
}
