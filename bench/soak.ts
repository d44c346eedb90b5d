import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { send } from '../examples/send.js';
import { median, repeatedly, whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { PAGE_QUERY } from './pages.js';
import { type ServiceProcess, startService } from './service-process.js';

const MINUTES = 10;
const READERS = 46;
const PAGES_PER_SECOND = 60;
const WRITERS = 4;
const LEADS_AT_ONCE = 500;

/** Milliseconds that a writer rests between an upload with its run and the next. */
const REST = 2_000;

/** How many uploads are timed before anybody else asks for something. */
const ALONE = 5;

/** What is asked of the service meanwhile. */
const LEAST_PAGES = 0.95 * PAGES_PER_SECOND;
const MOST_TIMES_AS_SLOW = 3;
const MOST_GROWTH = 1.1;

type Soaked = {
  readonly pages: number;
  readonly failed: number;
  /** An upload with its run, in times of what it takes alone. */
  readonly timesAsSlow: number;
  /** What the process held after each quarter, in MB. */
  readonly memory: readonly number[];
};

/** What the service is like after minutes of reads, uploads and runs by 50 clients. Fails where it falls short. */
export async function soak(folder: string): Promise<void> {
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    const misses = missesOf(await soakService(service, folder));
    if (misses.length > 0) throw new Error(`The service fell short: ${misses.join('; ')}.`);
  } finally {
    await service.stop();
  }
}

async function soakService(service: ServiceProcess, folder: string): Promise<Soaked> {
  const { url } = service;
  const csv = join(folder, 'first.csv');
  await generateLeads(csv, LEADS_AT_ONCE);
  const offerId = await offerWithResults(url, csv);
  const alone = await repeatedly(ALONE, () => secondsOf(() => offerWithResults(url, csv)));
  const end = Date.now() + MINUTES * 60_000;
  const memory = watchMemory(service);
  const writers = Array.from({ length: WRITERS }, () => write(url, csv, end));
  const reading = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: PAGE_QUERY, variables: { offerId } }),
    connections: READERS,
    overallRate: PAGES_PER_SECOND,
    duration: MINUTES * 60,
  });
  const written = await Promise.allSettled(writers);
  const uploads = written.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const soaked = {
    pages: reading.requests.average,
    failed: reading.errors + reading.non2xx + written.filter(({ status }) => status === 'rejected').length,
    timesAsSlow: median(uploads) / median(alone),
    memory: memory.stop(),
  };
  console.log(`\n${MINUTES} minutes of ${READERS} readers and ${WRITERS} writers:`);
  console.table({
    'pages of 50': `${whole(soaked.pages)} a second`,
    'page, median': `${reading.latency.p50} ms`,
    'page, 99th percentile': `${reading.latency.p99} ms`,
    'requests that failed': soaked.failed,
    'uploads with a run': uploads.length,
    'upload with its run, median': `${median(uploads).toFixed(2)} s, ${soaked.timesAsSlow.toFixed(1)} times as slow as alone`,
    'memory after the first, second, third and last quarter': soaked.memory.map((held) => `${held} MB`).join(', '),
  });
  return soaked;
}

function missesOf({ pages, failed, timesAsSlow, memory }: Soaked): string[] {
  const [first = 0, last = 0] = [memory[0], memory.at(-1)];
  return [
    ...(pages < LEAST_PAGES ? [`${whole(pages)} pages a second, of ${PAGES_PER_SECOND}`] : []),
    ...(failed > 0 ? [`${failed} requests failed`] : []),
    ...(timesAsSlow > MOST_TIMES_AS_SLOW ? [`uploads were ${timesAsSlow.toFixed(1)} times as slow as alone`] : []),
    ...(last > MOST_GROWTH * first ? [`memory grew from ${first} to ${last} MB`] : []),
  ];
}

async function offerWithResults(url: string, csv: string): Promise<string> {
  const offerId = await createOffer(url);
  await upload(url, offerId, csv);
  await score(url, offerId);
  return offerId;
}

/** Uploads, scores and removes again and again; answers how many seconds each upload with its run took. */
async function write(url: string, csv: string, end: number): Promise<number[]> {
  const times: number[] = [];
  while (Date.now() < end) {
    let id = '';
    times.push(
      await secondsOf(async () => {
        id = await offerWithResults(url, csv);
      }),
    );
    await send(url, 'mutation ($id: ID!) { deleteOffer(id: $id) { deletedId } }', { id });
    await delay(REST);
  }
  return times;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** Notes what the process holds, four times in all. */
function watchMemory(service: ServiceProcess) {
  const held: number[] = [];
  const note = () => void held.push(service.memory() ?? 0);
  const timer = setInterval(note, (MINUTES * 60_000) / 4);
  return {
    stop(): number[] {
      clearInterval(timer);
      if (held.length < 4) note();
      return held;
    },
  };
}
