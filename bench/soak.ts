import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { send } from '../examples/send.js';
import { whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { PAGE_QUERY } from './pages.js';
import { type ServiceProcess, startService } from './service-process.js';

const MINUTES = 10;
const READERS = 46;
const PAGES_PER_SECOND = 300;
const WRITERS = 4;
const LEADS_AT_ONCE = 500;

/** Milliseconds that a writer rests between an upload with its run and the next. */
const REST = 2_000;

/** What the service is like after minutes of reads, uploads and runs by 50 clients. */
export async function soak(folder: string): Promise<void> {
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    const offerId = await offerWithResults(service.url, join(folder, 'first.csv'));
    const end = Date.now() + MINUTES * 60_000;
    const memory = watchMemory(service);
    const writers = Array.from({ length: WRITERS }, (_, number) => write(service.url, folder, number, end));
    const reading = await autocannon({
      url: `${service.url}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PAGE_QUERY, variables: { offerId } }),
      connections: READERS,
      overallRate: PAGES_PER_SECOND,
      duration: MINUTES * 60,
    });
    const written = await Promise.allSettled(writers);
    const rounds = written.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
    console.log(`\n${MINUTES} minutes of ${READERS} readers and ${WRITERS} writers:`);
    console.table({
      'pages of 50': `${whole(reading.requests.average)} a second`,
      'page, median': `${reading.latency.p50} ms`,
      'page, 99th percentile': `${reading.latency.p99} ms`,
      'requests that failed':
        reading.errors + reading.non2xx + written.filter(({ status }) => status === 'rejected').length,
      'uploads with a run': rounds,
      'memory after the first, second, third and last quarter': memory.stop().join(', '),
    });
  } finally {
    await service.stop();
  }
}

async function offerWithResults(url: string, csv: string): Promise<string> {
  await generateLeads(csv, LEADS_AT_ONCE);
  const offerId = await createOffer(url);
  await upload(url, offerId, csv);
  await score(url, offerId);
  return offerId;
}

/** Uploads, scores and removes again and again; answers how often. */
async function write(url: string, folder: string, number: number, end: number): Promise<number> {
  const csv = join(folder, `writer-${number}.csv`);
  let rounds = 0;
  for (; Date.now() < end; rounds += 1) {
    const id = await offerWithResults(url, csv);
    await send(url, 'mutation ($id: ID!) { deleteOffer(id: $id) { deletedId } }', { id });
    await delay(REST);
  }
  return rounds;
}

/** Notes what the process holds, four times in all. */
function watchMemory(service: ServiceProcess) {
  const held: (number | null)[] = [];
  const timer = setInterval(() => held.push(service.memory()), (MINUTES * 60_000) / 4);
  return {
    stop(): string[] {
      clearInterval(timer);
      return [...held.slice(0, 3), service.memory()].map((megabytes) => `${megabytes} MB`);
    },
  };
}
