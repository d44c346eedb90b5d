import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { send } from '../examples/send.js';
import { median, repeatedly, secondsOf } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { PAGE_QUERY } from './pages.js';
import { publish, type SavedDraft, saveDraft } from './scoring-models.js';
import { atMost, type Figures, type Findings } from './section.js';
import { startService } from './service-process.js';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 9;

/** Leads with an outcome, which a report needs. */
const OUTCOMES = 1_000;

const COUNTS = 'query ($offerId: ID!) { offer(id: $offerId) { counts { leads scored } } }';
const SEARCH = `query ($offerId: ID!) { results(offerId: $offerId, first: 50, filter: { search: "muller berlin" }) {
  nodes { score } } }`;
const REPORT = `query ($offerId: ID!) { scoringPerformance(offerId: $offerId) { overall { share } ranking { verdict } } }`;
const RECORD = `mutation ($offerId: ID!, $file: Upload!) { uploadOutcomes(offerId: $offerId, file: $file) {
  batch { recorded } userErrors { message } } }`;

/** Seconds of each operation at one size. */
type Times = Readonly<Record<'page' | 'counts' | 'search' | 'preview' | 'recalculation' | 'report', number>>;

/** Measures how operations grow with the leads of an offer. */
export async function growth(folder: string): Promise<Findings> {
  const rows: Record<string, Figures> = {};
  const pages: number[] = [];
  for (const leads of SIZES) {
    const times = await measure(folder, leads);
    pages.push(times.page);
    rows[`${leads.toLocaleString('en')} leads`] = inMilliseconds(times);
  }
  const goal = atMost(1.5, (pages.at(-1) ?? 0) / (pages[0] ?? 1), 'a page at the most leads, to one at the fewest');
  return { tables: [{ title: 'Operations by the leads of an offer, medians', rows }], goals: [goal] };
}

async function measure(folder: string, leads: number): Promise<Times> {
  const csv = join(folder, `${leads}.csv`);
  await generateLeads(csv, leads);
  const env = { DATABASE_URL: `file:${join(folder, `${leads}.db`)}`, MAX_UPLOAD_MB: '1000' };
  const { url, stop } = await startService(env);
  try {
    const offerId = await createOffer(url);
    await upload(url, offerId, csv);
    await score(url, offerId);
    await send(url, RECORD, { offerId }, outcomeFile());
    // A new request is computed, not answered from the cache.
    const timeOf = (query: string) => medianOf(() => send(url, query, { offerId, request: randomUUID() }));
    const reads = { page: await timeOf(PAGE_QUERY), counts: await timeOf(COUNTS), search: await timeOf(SEARCH) };
    let draft: SavedDraft | null = null;
    const preview = await secondsOf(async () => {
      draft = await saveDraft(url, offerId, { role: { decisionMaker: 15 }, note: 'growth' });
    });
    const recalculation = await secondsOf(async () => draft && (await publish(url, draft)));
    return { ...reads, preview, recalculation, report: await timeOf(REPORT) };
  } finally {
    await stop();
  }
}

/** Makes outcomes of the first leads, of which every other one was won. */
function outcomeFile() {
  const rows = Array.from({ length: OUTCOMES }, (_, place) => `C-${place},${place % 2 === 0 ? 'won' : 'lost'}\n`);
  return { name: 'outcomes.csv', content: new Blob(['external_id,outcome\n', ...rows]) };
}

function inMilliseconds(times: Times): Figures {
  return Object.fromEntries(
    Object.entries(times).map(([name, seconds]) => [name, `${(1_000 * seconds).toFixed(1)} ms`]),
  );
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  return median(await repeatedly(ROUNDS, () => secondsOf(work)));
}
