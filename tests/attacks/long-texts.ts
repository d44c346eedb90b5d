import { expect } from 'vitest';
import { startAttackedService } from '../support/attacked-service.js';
import { addLeads, createOffer } from '../support/builders.js';
import { exportCsv } from '../support/downloads.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { score } from '../support/scoring.js';
import { csv, preview } from '../support/uploads.js';

/** Characters of a cell, somewhat below the limit. */
const LENGTH = 32_000;

/** Milliseconds that nothing may take; what grows with the square of such a text takes many times as long. */
const CEILING = 20_000;

/** What expressions that go back and forth over a text stumble over. */
export const PATTERNS = [
  'a',
  ' ',
  '\t',
  '-',
  '.',
  '/',
  '(',
  '"',
  '=',
  'a ',
  'a@',
  'a.',
  '1,',
  '& ',
  'VP ',
  'ex-',
  'Head of ',
  'former CEO, ',
  'not in banking or ',
  'http://a.',
  'https://www.linkedin.com/in/a?',
  'é\u0301',
  'ﬃ',
  '\u200b',
  '😀',
];

function long(pattern: string): string {
  return `a${pattern.repeat(Math.floor(LENGTH / pattern.length))}!`;
}

async function timed<Value>(work: Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work;
  expect(performance.now() - start).toBeLessThan(CEILING);
  return value;
}

/** Expects that texts of these patterns are read, scored, searched and exported in time, in every field of a lead. */
export async function expectFieldsInTime(patterns: readonly string[]): Promise<void> {
  const { client, expectUnharmed } = await startAttackedService();
  const offerId = await createOffer(client);
  for (const pattern of patterns) {
    const text = long(pattern);
    const lead = { role: text, company: text, industry: text, location: text, linkedinBio: text, name: text };
    await timed(addLeads(client, offerId, [{ ...lead, email: text, linkedinUrl: text, externalId: text }]));
  }
  expect(await timed(score(client, offerId))).toMatchObject({ status: 'COMPLETED', failed: 0 });
  for (const pattern of patterns) {
    const search = [...long(pattern)].slice(0, 100).join('');
    await timed(client.run(ResultsDocument, { offerId, filter: { search } }));
  }
  await timed(exportCsv(client, { offerId }));
  await expectUnharmed();
}

/** Expects that texts of these patterns are read in time, as headers, as cells, and as what an offer says. */
export async function expectFilesInTime(patterns: readonly string[]): Promise<void> {
  const { client, expectUnharmed } = await startAttackedService();
  for (const pattern of patterns) {
    const text = long(pattern).replaceAll('"', "'").slice(0, 15_000);
    const lines = pattern.repeat(500).slice(0, 500).trim() || 'x';
    const offerId = await timed(createOffer(client, { idealUseCases: [lines], valueProps: [lines] }));
    await timed(preview(client, offerId, csv(`role,"${text}"`, `CTO,"${text}"`)));
  }
  await expectUnharmed();
}
