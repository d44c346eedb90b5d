import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, uploadCsv } from '../support/builders.js';
import { startGeminiService } from '../support/gemini-service.js';
import type { LeadField, LeadFieldsFragment, LeadInput } from '../support/generated/graphql.js';
import { allResults, leadWith, resultsPage, scoredOffer, startBioService } from '../support/results.js';
import { type Result, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const ROLE_POINTS = { DECISION_MAKER: 20, INFLUENCER: 10, OTHER: 0 };
const INDUSTRY_POINTS = { EXACT: 20, ADJACENT: 10, NONE: 0 };
const INTENT_POINTS = { HIGH: 50, MEDIUM: 30, LOW: 10 };
const MAX_POINTS = { ROLE: 20, INDUSTRY: 20, COMPLETENESS: 10, INTENT: 50 };

const FIELDS: Partial<Record<LeadField, keyof LeadFieldsFragment>> = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
  NAME: 'name',
  EMAIL: 'email',
  LINKEDIN_URL: 'linkedinUrl',
  EXTERNAL_ID: 'externalId',
};

/** Expects of a result what the contract says of each: its points, its factors and its evidence. */
function expectSound(result: Result): void {
  expectSoundRule(result);
  const { rule, ai, score, factors } = result;
  expect(score).toBe(ai === null ? null : rule.points + ai.points);
  const factorPoints = factors.map(({ points }) => points);
  expect(sum(factorPoints)).toBe(score ?? rule.points);
  expect(factors.map(({ code, maxPoints }) => [code, maxPoints])).toEqual(
    Object.entries(MAX_POINTS).slice(0, ai === null ? 3 : 4),
  );
  expect(factorPoints).toEqual([rule.role.points, rule.industry.points, rule.completeness.points, ...points(ai)]);
  for (const { explanation } of factors) expect(explanation).toMatch(/\S/);
  expectVerbatim(result);
  if (result.status === 'SCORED') expectScored(result);
  else expect(result).toMatchObject({ score: null, intent: null, reasoning: null, ai: null, failure: {} });
}

function expectSoundRule({ rule: { points, role, industry, completeness }, lead }: Result): void {
  expect(points).toBe(role.points + industry.points + completeness.points);
  expect(role.points).toBe(ROLE_POINTS[role.relevance]);
  expect(industry.points).toBe(INDUSTRY_POINTS[industry.match]);
  expect(industry.matchedWith === null).toBe(industry.match === 'NONE');
  const { role: post, company, industry: branch, location, linkedinBio } = lead;
  const five = { ROLE: post, COMPANY: company, INDUSTRY: branch, LOCATION: location, LINKEDIN_BIO: linkedinBio };
  const missing = Object.entries(five).flatMap(([field, text]) => (text === null ? [field] : []));
  expect(completeness).toEqual({ points: missing.length === 0 ? 10 : 0, missing });
  if (role.relevance !== 'OTHER') expect(role.evidence).not.toEqual([]);
  if (industry.match !== 'NONE') expect(industry.evidence).not.toEqual([]);
  for (const { field } of role.evidence) expect(field).toBe('ROLE');
  for (const { field } of industry.evidence) expect(field).toBe('INDUSTRY');
}

function expectScored({ intent, ai, score, reasoning, failure }: Result): void {
  expect(ai?.points).toBe(intent && INTENT_POINTS[intent]);
  expect(score).toBeGreaterThanOrEqual(10);
  expect(score).toBeLessThanOrEqual(100);
  expect(reasoning).toMatch(/\S/);
  expect(failure).toBeNull();
}

function expectVerbatim({ lead, rule, ai, factors }: Result): void {
  const evidence = [rule.role, rule.industry, ...(ai ? [ai] : []), ...factors].flatMap((part) => part.evidence);
  for (const { field, quote } of evidence) {
    expect(quote).toMatch(/\S/);
    const key = FIELDS[field];
    expect(key && lead[key], `${field} of ${JSON.stringify(lead)}`).toContain(quote);
  }
}

function points(part: { readonly points: number } | null): number[] {
  return part ? [part.points] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const TITLES = [
  'CEO',
  'Head of Sales',
  'VP',
  'Sales Manager',
  'Intern',
  'Geschäftsführer',
  'Directrice',
  'Assistant to the CEO',
];
const BRANCHES = [
  'SaaS',
  'Fintech',
  'Software Development',
  'Banking',
  'Logistics',
  'Construction',
  'Maschinenbau',
  'B2B',
];
const GLUE = [
  ' ',
  ', ',
  ' & ',
  ' | ',
  '\n',
  '\t',
  '  ',
  ' – ',
  '/',
  ' @ ',
  ' (',
  ') ',
  '🚀',
  ' ',
  'é',
  'İ',
  'ß',
  '\u200b',
];

/** Words in any letter case, with anything between them. */
const wild = (words: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...GLUE), fc.nat(2)), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([word, glue, letters]) => inCase(word, letters) + glue).join(''));

function inCase(word: string, letters: number): string {
  return [word, word.toUpperCase(), word.toLowerCase()][letters] ?? word;
}

const wildLead: fc.Arbitrary<LeadInput> = fc.record(
  {
    company: fc.constant('Acme'),
    role: wild(TITLES),
    industry: wild(BRANCHES),
    linkedinBio: wild([...TITLES, ...BRANCHES]),
  },
  { requiredKeys: ['company'] },
);

describe('the score of a lead', () => {
  it.each([
    ['the built-in judge', startTestService],
    ['Gemini', startGeminiService],
  ])('adds up and quotes the lead to the letter, for the example leads by %s', async (_, start) => {
    const { client } = await start();
    const { name, ...offer } = JSON.parse(await readFile('examples/offer.json', 'utf8'));
    const offerId = await createOffer(client, { name, ...offer });
    const { created } = await uploadCsv(client, offerId, await readFile('examples/leads.csv', 'utf8'));
    await score(client, offerId);
    const { nodes } = await resultsPage(client, { offerId, first: 500 });
    expect(nodes).toHaveLength(created);
    for (const result of nodes) expectSound(result);
    expect(new Set(nodes.map(({ rule }) => rule.role.relevance))).toContain('DECISION_MAKER');
    expect(new Set(nodes.map(({ rule }) => rule.industry.match)).size).toBeGreaterThan(1);
  });

  it('adds up and quotes the lead to the letter, however its fields are written', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client, { idealUseCases: ['B2B SaaS companies', 'Fintech', 'Banks'] });
    await addLeads(client, offerId, fc.sample(wildLead, { numRuns: 400, seed: 7 }));
    await score(client, offerId);
    const results = await allResults(client, { offerId, first: 200 });
    expect(results.length).toBeGreaterThan(300);
    for (const result of results) expectSound(result);
  });

  it('is null where the AI failed, with its rule layer, three factors and the reason', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [leadWith('CEO', 'FAILS'), leadWith('Intern', 'HIGH')]);
    const { nodes } = await resultsPage(client, { offerId });
    for (const result of nodes) expectSound(result);
    expect(nodes[1]).toMatchObject({
      status: 'AI_FAILED',
      rule: { points: 20 },
      failure: { code: 'UNUSABLE_REPLY', attempts: 6, message: expect.stringMatching(/\.$/) },
    });
    expect(Date.now() - Date.parse(nodes[1]?.scoredAt ?? '')).toBeLessThan(60_000);
  });

  it('keeps its id when it is made anew, and says when', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [leadWith('CEO', 'FAILS', { externalId: '1' })]);
    const before = (await resultsPage(client, { offerId })).nodes[0];
    await addLeads(client, offerId, [{ externalId: '1', linkedinBio: 'HIGH' }]);
    await score(client, offerId);
    const { nodes } = await resultsPage(client, { offerId });
    expect(nodes).toMatchObject([{ id: before?.id, status: 'SCORED', score: 70, failure: null, stale: false }]);
    expect(Date.parse(nodes[0]?.scoredAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.scoredAt ?? ''));
  });
});
