import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { makeClassifier } from '../src/ai/make-classifier.js';
import { systemClock } from '../src/clock.js';
import { readConfig } from '../src/config.js';
import { makeMetrics } from '../src/metrics.js';
import { type Service, startService } from '../src/service.js';
import { DatabaseError } from '../src/store/database-error.js';
import { demoOutcomes } from './demo-outcomes.js';
import { send } from './send.js';

type Result = {
  readonly score: number | null;
  readonly intent: string | null;
  readonly reasoning: string | null;
  readonly lead: { readonly name: string | null; readonly role: string | null; readonly company: string | null };
};

const CREATE_OFFER = 'mutation ($input: CreateOfferInput!) { createOffer(input: $input) { offer { id } } }';
const UPLOAD_LEADS = `mutation ($offerId: ID!, $file: Upload!) { uploadLeads(offerId: $offerId, file: $file) {
  leadImport { rowsRead created updated duplicates rejected rejections { nodes { row message } } } } }`;
const SCORE_OFFER = `mutation ($offerId: ID!) { scoreOffer(offerId: $offerId, waitSeconds: 30) {
  run { status message total scored failed } } }`;
const RESULTS = `query ($offerId: ID!) { results(offerId: $offerId, first: 100) {
  nodes { score intent reasoning lead { name role company } } } }`;
const EXPORT = 'mutation ($offerId: ID!) { exportResults(offerId: $offerId) { download { url } } }';

/** Shows the whole workflow over the public API: from an offer and a CSV file to a call list. */
async function demo(url: string): Promise<void> {
  const offer = JSON.parse(await readExample('offer.json'));
  const { createOffer } = await send(url, CREATE_OFFER, { input: offer });
  const offerId = createOffer.offer.id;
  console.log(`\nOffer: ${offer.name}\n`);
  const leads = { name: 'leads.csv', content: new Blob([await readExample('leads.csv')]) };
  const { uploadLeads } = await send(url, UPLOAD_LEADS, { offerId }, leads);
  printImport(uploadLeads.leadImport);
  const { scoreOffer } = await send(url, SCORE_OFFER, { offerId });
  const { status, message, total, scored, failed } = scoreOffer.run;
  console.log(`Run: ${status.toLowerCase()}, ${scored} of ${total} leads scored, ${failed} failed. ${message ?? ''}\n`);
  const { results } = await send(url, RESULTS, { offerId });
  printTable(results.nodes);
  printHistogram(results.nodes);
  const { exportResults } = await send(url, EXPORT, { offerId });
  console.log(`\nAs CSV, while the service runs (npm start), for an hour:\n${exportResults.download.url}`);
}

function printImport(
  report: {
    readonly [count: string]: number;
  } & { readonly rejections: { readonly nodes: readonly { readonly row: number; readonly message: string }[] } },
): void {
  const { rowsRead, created, updated, duplicates, rejected } = report;
  console.log(
    `Leads: ${rowsRead} rows = ${created} created + ${updated} updated + ${duplicates} duplicates + ${rejected} rejected`,
  );
  for (const { row, message } of report.rejections.nodes) console.log(`  row ${row}: ${message}`);
  console.log();
}

function printTable(results: readonly Result[]): void {
  const widths = [5, 6, 18, 28, 18, 96];
  const print = (cells: readonly string[]) =>
    console.log(
      cells
        .map((cell, place) => sized(cell, widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  print(['Score', 'Intent', 'Name', 'Role', 'Company', 'Why']);
  for (const { score, intent, reasoning, lead } of results) {
    const { name, role, company } = lead;
    print([
      String(score ?? '–').padStart(5),
      intent ?? '–',
      name ?? '–',
      role ?? '–',
      company ?? '–',
      reasoning ?? '–',
    ]);
  }
}

function printHistogram(results: readonly Result[]): void {
  console.log();
  for (let low = 90; low >= 0; low -= 10) {
    const high = low === 90 ? 100 : low + 9;
    const count = results.filter(({ score }) => score !== null && score >= low && score <= high).length;
    console.log(`${String(low).padStart(3)}–${String(high).padEnd(3)} ${'█'.repeat(count)} ${count || ''}`.trimEnd());
  }
}

function sized(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

function readExample(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}

/** Finds the service at the configured address, or starts one for the demo. */
async function findService(): Promise<Pick<Service, 'url' | 'stop'>> {
  const config = readConfig(process.env);
  const url = `http://${config.host}:${config.port}`;
  const isThere = await fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
  if (isThere) return { url, stop: async () => {} };
  const logger = pino({ level: 'error' }, pino.destination(2));
  return startService(config, {
    classifier: await makeClassifier(config),
    clock: systemClock,
    logger,
    metrics: makeMetrics(),
  });
}

const service = await findService().catch((error: unknown) => {
  if (error instanceof DatabaseError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
try {
  await (process.argv.includes('--with-outcomes') ? demoOutcomes(service.url) : demo(service.url));
} finally {
  await service.stop();
}
