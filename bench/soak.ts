import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { send } from '../examples/send.js';
import { median, repeatedly, secondsOf, whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { pageRequest } from './pages.js';
import { atLeast, atMost, type Findings, type Goal } from './section.js';
import { type ServiceProcess, startService } from './service-process.js';

const MINUTES = 10;
const READERS = 46;
const PAGES_PER_SECOND = 150;
const WRITERS = 4;
const LEADS_AT_ONCE = 500;

/** Milliseconds between an upload with its run and the next one of a writer. */
const REST = 2_000;

/** The uploads that are timed before other clients start. */
const ALONE = 5;

/** The goals for the service under this load. */
const LEAST_PAGES = 0.95 * PAGES_PER_SECOND;
const MOST_TIMES_AS_SLOW = 3;
const MOST_GROWTH = 1.1;

type Soaked = {
  readonly pages: number;
  readonly failed: number;
  /** The ratio of an upload with its run to one alone. */
  readonly timesAsSlow: number;
  /** The memory of the process after each quarter, in MB. */
  readonly memory: readonly number[];
};

/** Measures the service during minutes of reads, uploads and runs by 50 clients. */
export async function soak(folder: string): Promise<Findings> {
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    return await soakService(service, folder);
  } finally {
    await service.stop();
  }
}

async function soakService(service: ServiceProcess, folder: string): Promise<Findings> {
  const { url } = service;
  const csv = join(folder, 'first.csv');
  await generateLeads(csv, LEADS_AT_ONCE);
  const offerId = await offerWithResults(url, csv);
  const alone = await repeatedly(ALONE, () => secondsOf(() => offerWithResults(url, csv)));
  const end = Date.now() + MINUTES * 60_000;
  const memory = watchMemory(service);
  const writers = Array.from({ length: WRITERS }, () => write(url, csv, end));
  const reading = await autocannon({
    ...pageRequest(url, offerId, true),
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
  const figures = {
    'pages of 50': `${whole(soaked.pages)} a second`,
    'page, median': `${reading.latency.p50} ms`,
    'page, 99th percentile': `${reading.latency.p99} ms`,
    'requests that failed': String(soaked.failed),
    'uploads with a run': String(uploads.length),
    'upload with its run, median': `${median(uploads).toFixed(2)} s; alone ${median(alone).toFixed(2)} s`,
    'memory after the first, second, third and last quarter': soaked.memory.map((held) => `${held} MB`).join(', '),
  };
  const rows = Object.fromEntries(Object.entries(figures).map(([name, measured]) => [name, { measured }]));
  const title = `${MINUTES} minutes of ${READERS} readers and ${WRITERS} writers`;
  return { tables: [{ title, rows }], goals: goalsOf(soaked) };
}

function goalsOf({ pages, failed, timesAsSlow, memory }: Soaked): Goal[] {
  return [
    atLeast(LEAST_PAGES, pages, 'pages a second'),
    atMost(0, failed, 'requests that failed'),
    atMost(MOST_TIMES_AS_SLOW, timesAsSlow, 'an upload with its run, to one alone'),
    atMost(MOST_GROWTH, (memory.at(-1) ?? 0) / (memory[0] ?? 1), 'memory after the last quarter, to the first'),
  ];
}

async function offerWithResults(url: string, csv: string): Promise<string> {
  const offerId = await createOffer(url);
  await upload(url, offerId, csv);
  await score(url, offerId);
  return offerId;
}

/** Uploads, scores and removes repeatedly; returns the seconds of each upload with its run. */
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

/** Samples the memory of the process, four times in all. */
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
