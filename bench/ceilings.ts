import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createClient } from '@libsql/client';
import Database from 'libsql';
import Papa from 'papaparse';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { localClassifier } from '../src/ai/local/local-classifier.js';
import { factsOf, ruleJudge } from '../src/scoring/rules.js';
import { OFFER } from './offer.js';
import { readBatches, toLead } from './read-leads.js';

const COLUMNS = 'name, role, company, industry, location, linkedin_bio, email, linkedin_url, external_id'.split(', ');

/** Returns the seconds of parser and database driver alone: no checks, no matching, no indexes, one transaction. */
export async function importCeiling(csv: string, folder: string): Promise<number> {
  const path = join(folder, 'ceiling.db');
  const client = createClient({ url: `file:${path}` });
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute(`CREATE TABLE lead (${COLUMNS.join(', ')})`);
  const values = COLUMNS.map((_, place) => `json_extract(value, '$[${place}]')`).join(', ');
  const start = performance.now();
  const transaction = await client.transaction('write');
  for await (const rows of readBatches(csv)) {
    const args = [JSON.stringify(rows.map((row) => COLUMNS.map((column) => row[column])))];
    await transaction.execute({ sql: `INSERT INTO lead SELECT ${values} FROM json_each(?)`, args });
  }
  await transaction.commit();
  const seconds = (performance.now() - start) / 1_000;
  client.close();
  rmSync(path);
  return seconds;
}

/** Returns the same for PostgreSQL: the parser, and COPY into one table. */
export async function copyCeiling(csv: string, url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE TEMPORARY TABLE lead (${COLUMNS.map((column) => `${column} text`).join(', ')})`);
  const start = performance.now();
  await pipeline(Readable.from(csvBatches(csv)), client.query(copyFrom('COPY lead FROM STDIN WITH (FORMAT csv)')));
  const seconds = (performance.now() - start) / 1_000;
  await client.end();
  return seconds;
}

async function* csvBatches(csv: string): AsyncGenerator<string> {
  for await (const rows of readBatches(csv)) {
    yield `${Papa.unparse(rows.map((row) => COLUMNS.map((column) => row[column])))}\r\n`;
  }
}

/** The columns of an export as stored: the JSON columns, which are parsed once, come last. */
const EXPORTED = [
  ...['id', 'externalId', 'name', 'firstName', 'lastName', 'role', 'company', 'industry', 'location', 'linkedinBio'],
  ...['email', 'phone', 'linkedinUrl'],
].map((column) => `"Lead"."${column}"`);
const RESULT = [
  'score',
  'intent',
  'status',
  'rulePoints',
  'reasoning',
  'scoredAt',
  'grade',
  'modelVersion',
  'overrideIntent',
];
const JSON_COLUMNS = ['"result"."rule"', '"result"."ai"', '"Lead"."extra"'];

/** Returns the seconds of driver, JSON parser and CSV writer alone for an export of all results, from reading to writing. */
export function exportCeiling(file: string): number {
  const database = new Database(file);
  const columns = [...EXPORTED, ...RESULT.map((column) => `"result"."${column}"`), ...JSON_COLUMNS].join(', ');
  const rows = database.prepare(`
    SELECT ${columns} FROM "ScoreResult" AS "result" JOIN "Lead" ON "Lead"."id" = "result"."leadId"
    ORDER BY "result"."offerId", "result"."score" DESC, "result"."rulePoints" DESC`);
  const start = performance.now();
  let batch: unknown[][] = [];
  for (const row of rows.raw(true).iterate()) {
    batch.push(writtenCells(row as unknown[]));
    if (batch.length === 1_000) {
      Papa.unparse(batch, { quotes: true });
      batch = [];
    }
  }
  Papa.unparse(batch, { quotes: true });
  const seconds = (performance.now() - start) / 1_000;
  database.close();
  return seconds;
}

/** Returns the cells of a row, with the exported values of its JSON. */
function writtenCells(row: unknown[]): unknown[] {
  const [rule, ai, extra] = row.splice(-JSON_COLUMNS.length).map((json) => JSON.parse(String(json)));
  return [...row, ...Object.values(factsOf(rule)), ai?.provider, ai?.model, ...Object.values(extra)];
}

/** Leads per second without a database: by the rules alone, and by rules and built-in judge. */
export type ScoringSpeed = { readonly rules: number; readonly rulesAndClassifier: number };

/** Scores the leads of a file in this process, on one core. */
export async function scoringCeiling(csv: string): Promise<ScoringSpeed> {
  const classifier = localClassifier();
  const judge = ruleJudge(OFFER);
  const asking = { signal: new AbortController().signal, beforeRequest: async () => {} };
  let count = 0;
  let [byRules, byClassifier] = [0, 0];
  for await (const rows of readBatches(csv)) {
    const leads = rows.map(toLead);
    const start = performance.now();
    leads.map(judge);
    const judged = performance.now();
    await classifier.classify(OFFER, leads, asking);
    byRules += judged - start;
    byClassifier += performance.now() - judged;
    count += rows.length;
  }
  return { rules: (1_000 * count) / byRules, rulesAndClassifier: (1_000 * count) / (byRules + byClassifier) };
}
