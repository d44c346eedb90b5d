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

/** Clients that ask at once, and for how many seconds. */
const CONNECTIONS = 8;
const SECONDS = 8;

/** A call list of 50 rows, as a front end asks for it. */
export const PAGE_QUERY = `query ($offerId: ID!) { results(offerId: $offerId, first: 50) {
  pageInfo { hasNextPage endCursor }
  nodes {
    id score intent status reasoning scoredAt
    lead { id name role company industry }
    rule { points role { relevance points } industry { match points } }
  } } }`;

/** Requests a second for a page of 50 results, beside Apollo's server alone, which has the page at hand. */
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
      const rounds = await repeatedly(ROUNDS, async () => ({
        measured: await requestsPerSecond(service, offerId),
        ceiling: await requestsPerSecond(apollo, offerId),
      }));
      const row = beside('requests/s', rounds);
      const title = 'Pages of 50 results, medians (ceiling: Apollo alone, without a database)';
      return {
        tables: [{ title, rows: { [`of ${LEADS} leads`]: row } }],
        goals: [atLeast(0.45, Number(row.ratio), 'pages, to Apollo alone')],
      };
    } finally {
      await apollo.stop();
    }
  } finally {
    await service.stop();
  }
}

async function requestsPerSecond({ url }: ServiceProcess, offerId: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: PAGE_QUERY, variables: { offerId } }),
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests were not answered well.`);
  return requests.average;
}
