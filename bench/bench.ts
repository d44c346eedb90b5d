import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from '../examples/send.js';
import { importCeiling, type ScoringSpeed, scoringCeiling } from './ceilings.js';
import { geminiCost } from './gemini-cost.js';
import { generateLeads } from './generate-leads.js';
import { OFFER } from './offer.js';
import { startServiceProcess } from './service-process.js';

const UPLOADED = 100_000;
const SCORED = 20_000;
const ROUNDS = 3;

type Round = {
  readonly upload: number;
  readonly uploadCeiling: number;
  readonly memory: number | null;
  readonly scoring: number;
  readonly scoringCeiling: ScoringSpeed;
};

/** One round of everything, each measurement beside its ceiling, in a service and a folder of its own. */
async function measure(): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-bench-'));
  const [large, small] = [join(folder, 'large.csv'), join(folder, 'small.csv')];
  await generateLeads(large, UPLOADED);
  await generateLeads(small, SCORED);
  const service = await startServiceProcess(folder);
  try {
    const uploadSeconds = await upload(service.url, await createOffer(service.url), large);
    const memory = service.peakMemory();
    const offerId = await createOffer(service.url);
    await upload(service.url, offerId, small);
    const scoringSeconds = await score(service.url, offerId);
    return {
      upload: UPLOADED / uploadSeconds,
      uploadCeiling: await importCeiling(large, folder),
      memory,
      scoring: SCORED / scoringSeconds,
      scoringCeiling: await scoringCeiling(small),
    };
  } finally {
    await service.stop();
    await rm(folder, { recursive: true });
  }
}

async function createOffer(url: string): Promise<string> {
  const query = 'mutation ($input: CreateOfferInput!) { createOffer(input: $input) { offer { id } } }';
  return (await send(url, query, { input: OFFER })).createOffer.offer.id;
}

/** Seconds from the first byte sent to the report. */
async function upload(url: string, offerId: string, csv: string): Promise<number> {
  const query = `mutation ($offerId: ID!, $file: Upload!) { uploadLeads(offerId: $offerId, file: $file) {
    leadImport { created } userErrors { message } } }`;
  const file = { name: 'leads.csv', content: await openAsBlob(csv) };
  const start = performance.now();
  await send(url, query, { offerId }, file);
  return (performance.now() - start) / 1_000;
}

/** Seconds from the start of the run to its end. */
async function score(url: string, offerId: string): Promise<number> {
  const query = `mutation ($offerId: ID!) { scoreOffer(offerId: $offerId, waitSeconds: 30) {
    run { status scored createdAt finishedAt } } }`;
  const { run } = (await send(url, query, { offerId })).scoreOffer;
  if (run.scored !== SCORED) throw new Error(`The run did not end in time: ${JSON.stringify(run)}`);
  return (Date.parse(run.finishedAt) - Date.parse(run.createdAt)) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(rounds: readonly Round[]): void {
  const row = (unit: string, measured: (round: Round) => number, ceiling: (round: Round) => number) => ({
    measured: `${Math.round(median(rounds.map(measured))).toLocaleString('en')} ${unit}`,
    ceiling: `${Math.round(median(rounds.map(ceiling))).toLocaleString('en')} ${unit}`,
    ratio: median(rounds.map((round) => measured(round) / ceiling(round))).toFixed(2),
  });
  console.log(`Medians of ${rounds.length} rounds; the ratio is taken round by round.`);
  console.table({
    [`upload of ${UPLOADED} rows over HTTP (ceiling: parser and driver alone)`]: row(
      'rows/s',
      (round) => round.upload,
      (round) => round.uploadCeiling,
    ),
    [`local scoring of ${SCORED} leads (ceiling: rules and classifier alone)`]: row(
      'leads/s',
      (round) => round.scoring,
      (round) => round.scoringCeiling.rulesAndClassifier,
    ),
  });
  const alone = (measured: (speed: ScoringSpeed) => number) =>
    Math.round(median(rounds.map((round) => measured(round.scoringCeiling)))).toLocaleString('en');
  console.log(`Rules alone, without a database, on one core: ${alone(({ rules }) => rules)} leads/s`);
  console.log(`Rules and local classifier likewise: ${alone(({ rulesAndClassifier }) => rulesAndClassifier)} leads/s`);
  console.log(
    `Peak memory of the service after the upload: ${median(rounds.map(({ memory }) => memory ?? Number.NaN))} MB`,
  );
}

async function reportGeminiCost(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-bench-'));
  console.log('What Gemini is asked and answers, about (a token for 4 letters, verdicts without thoughts):');
  console.table(await geminiCost(join(folder, 'leads.csv')));
  await rm(folder, { recursive: true });
}

await reportGeminiCost();
const rounds: Round[] = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
report(rounds);
