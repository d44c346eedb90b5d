import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { interactWhileScoring } from './console-interactions.js';
import { scrollList } from './console-scrolling.js';
import { whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { startService } from './service-process.js';

const STREAMED = 10_000;
const LISTED = 100_000;
const PAGE = 'src/console/generated/page';
const ASSETS = `${PAGE}/assets`;
/** Rows a second: as one reads, as one looks for something, and as one flings. */
const SPEEDS = [10, 50, 200];

/** How much the console loads, how soon it answers while a run fills its list, and how smoothly a long list scrolls. */
export async function consolePage(folder: string): Promise<void> {
  console.log(
    `\nCompressed JavaScript: ${sizeOf(firstScripts())} KB at first, ${sizeOf(readdirSync(ASSETS))} KB in all`,
  );
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    await measureInteractions(service.url, folder);
    await measureScrolling(service.url, folder);
  } finally {
    await service.stop();
  }
}

/** The scripts that the page names, which it loads at once. */
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

async function measureInteractions(url: string, folder: string): Promise<void> {
  const offerId = await offerWith(url, folder, STREAMED);
  const { count, median, worst, longestWork } = await interactWhileScoring(url, offerId);
  console.log(`${count} keys and clicks while ${whole(STREAMED)} leads are scored, each to the next paint:`);
  console.log(`  median ${median} ms, at worst ${worst} ms, of which the page itself worked ${longestWork} ms at most`);
}

async function measureScrolling(url: string, folder: string): Promise<void> {
  const offerId = await offerWith(url, folder, LISTED);
  await score(url, offerId);
  const table: Record<string, object> = {};
  for (const speed of SPEEDS) table[`${speed} rows a second`] = await scrollList(url, offerId, speed);
  console.log(`Scrolling ${whole(LISTED)} results for 15 s:`);
  console.table(table);
}
