import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { interactWhileScoring } from './console-interactions.js';
import { scrollList } from './console-scrolling.js';
import { whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import type { Figures, Findings, Table } from './section.js';
import { startService } from './service-process.js';

const STREAMED = 10_000;
const LISTED = 100_000;
const PAGE = 'src/console/generated/page';
const ASSETS = `${PAGE}/assets`;
/** Rows per second: while reading, while searching, and at the fastest. */
const SPEEDS = [10, 50, 200];

/** Measures the size of the console, its response time while a run fills its list, and how smoothly a long list scrolls. */
export async function consolePage(folder: string): Promise<Findings> {
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    return { tables: [sizes(), await interactions(service.url, folder), await scrolling(service.url, folder)] };
  } finally {
    await service.stop();
  }
}

function sizes(): Table {
  const row = { 'at first': `${sizeOf(firstScripts())} KB`, 'in all': `${sizeOf(readdirSync(ASSETS))} KB` };
  return { title: 'Compressed JavaScript', rows: { console: row } };
}

function inWords(figures: object): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, String(figure)]));
}

/** Returns the scripts that the page names, which it loads at once. */
function firstScripts(): string[] {
  return [...readFileSync(`${PAGE}/index.html`, 'utf8').matchAll(/assets\/([^"]+\.js)/g)].map(([, file = '']) => file);
}

function sizeOf(files: readonly string[]): string {
  const scripts = files.filter((file) => file.endsWith('.js'));
  const sizes = scripts.map((file) => gzipSync(readFileSync(join(ASSETS, file))).length);
  return whole(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

async function offerWith(url: string, folder: string, leads: number): Promise<string> {
  const csv = join(folder, `${leads}.csv`);
  await generateLeads(csv, leads);
  const offerId = await createOffer(url);
  await upload(url, offerId, csv);
  return offerId;
}

async function interactions(url: string, folder: string): Promise<Table> {
  const offerId = await offerWith(url, folder, STREAMED);
  const { count, median, worst, longestWork } = await interactWhileScoring(url, offerId);
  const row = {
    median: `${median} ms`,
    'at worst': `${worst} ms`,
    'of which the page worked at most': `${longestWork} ms`,
  };
  const title = `Keys and clicks while ${whole(STREAMED)} leads are scored, each to the next paint`;
  return { title, rows: { [`${count} keys and clicks`]: row } };
}

async function scrolling(url: string, folder: string): Promise<Table> {
  const offerId = await offerWith(url, folder, LISTED);
  await score(url, offerId);
  const rows: Record<string, Figures> = {};
  for (const speed of SPEEDS) rows[`${speed} rows a second`] = inWords(await scrollList(url, offerId, speed));
  return { title: `Scrolling ${whole(LISTED)} results for 15 s`, rows };
}
