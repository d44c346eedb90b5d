import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { send } from '../examples/send.js';
import { beside, repeatedly } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { atLeast, type Findings } from './section.js';
import { type ServiceProcess, startProgram, startService } from './service-process.js';

const LEADS = 10_000;
const ROUNDS = 3;

/** Concurrent clients, and the seconds of a measurement. */
const CONNECTIONS = 8;
const SECONDS = 8;

/** A call list of 50 rows, as a front end requests it. */
export const PAGE_QUERY = `query ($offerId: ID!) { results(offerId: $offerId, first: 50) {
  pageInfo { hasNextPage endCursor }
  nodes {
    id score intent status reasoning scoredAt
    lead { id name role company industry }
    rule { points role { relevance points } industry { match points } }
  } } }`;

/** Makes a request for a page: a new one each time, which must be computed, or the same, which may come from the cache. */
export function pageRequest(url: string, offerId: string, isNew: boolean) {
  // The service ignores undeclared variables, but they make the request a different one.
  const variables = { offerId, ...(isNew && { request: '[<id>]' }) };
  return {
    url: `${url}/graphql`,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: PAGE_QUERY, variables }),
    idReplacement: isNew,
  };
}

/** Compares requests per second for a page of 50 results to Apollo's server alone, which has the page in memory. */
export async function pages(folder: string): Promise<Findings> {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, LEADS);
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    const offerId = await createOffer(service.url);
    await upload(service.url, offerId, csv);
    await score(service.url, offerId);
    const page = join(folder, 'page.json');
    await writeFile(page, JSON.stringify((await send(service.url, PAGE_QUERY, { offerId })).results));
    const apollo = await startProgram('bench/apollo-alone.ts', { PAGE: page });
    try {
      const besideApollo = async (isNew: boolean) => {
        const rounds = await repeatedly(ROUNDS, async () => ({
          measured: await requestsPerSecond(service, offerId, isNew),
          ceiling: await requestsPerSecond(apollo, offerId, isNew),
        }));
        return beside('requests/s', rounds);
      };
      const [workedOut, fromMemory] = [await besideApollo(true), await besideApollo(false)];
      const title = 'Pages of 50 results, medians (ceiling: Apollo alone, without a database)';
      return {
        tables: [{ title, rows: { 'worked out': workedOut, 'asked again, nothing written': fromMemory } }],
        goals: [
          atLeast(0.45, Number(workedOut.ratio), 'pages that are worked out, to Apollo alone'),
          atLeast(0.9, Number(fromMemory.ratio), 'pages from memory, to Apollo alone'),
        ],
      };
    } finally {
      await apollo.stop();
    }
  } finally {
    await service.stop();
  }
}

async function requestsPerSecond({ url }: ServiceProcess, offerId: string, isNew: boolean): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    ...pageRequest(url, offerId, isNew),
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed.`);
  return requests.average;
}
