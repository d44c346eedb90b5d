import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importService } from '../../src/imports/import-service.js';
import { made } from '../support/builders.js';
import { openTestStore } from '../support/test-store.js';
import { fileOf, LIMITS } from './files.js';
import { csvOf, people } from './people.js';

const NOBODY = { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] };
const NOW = new Date('2026-03-01T09:00:00Z');

async function setUp() {
  const { store } = await openTestStore();
  const imports = importService(store, LIMITS, () => NOW);
  const newOffer = async () => {
    const offer = { name: 'RoutePilot', valueProps: [], idealUseCases: [], idealCustomer: NOBODY };
    return (await store.offers.create(offer, NOW)).id;
  };
  const upload = async (offerId: string, content: string) => {
    const file = Promise.resolve({ filename: 'leads.csv', createReadStream: fileOf(content) });
    const outcome = await imports.upload({ offerId, file, columns: [], requireAllColumns: false });
    return made(outcome.ok ? outcome.value : null, outcome);
  };
  const leads = async (offerId: string) => (await store.leads.page(offerId, { first: 10_000, after: null })).rows;
  return { store, newOffer, upload, leads };
}

/** A file of so many rows, each made from its number. */
const manyRows = (header: string, count: number, row: (number: number) => string) =>
  `${header}\n${Array.from({ length: count }, (_, number) => `${row(number)}\n`).join('')}`;

/** A word of its own for each number. */
const wordOf = (number: number) =>
  [...String(number + 1_000)].map((digit) => 'bcdfgklmnp'.charAt(Number(digit))).join('');

describe('people of different names', () => {
  it('are as many leads, whatever keys they share, in whatever order and how often their rows come', async () => {
    const { newOffer, upload, leads } = await setUp();
    const examples = fc.asyncProperty(people, async ({ rows, mixed }) => {
      const [offerId, other] = [await newOffer(), await newOffer()];
      const report = await upload(offerId, csvOf(rows));
      expect(report).toMatchObject({ rowsRead: rows.length, created: rows.length, rejected: 0 });
      expect((await leads(offerId)).map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
      const again = { created: 0, updated: 0, rejected: 0 };
      expect(await upload(offerId, csvOf(mixed))).toMatchObject({ ...again, duplicates: mixed.length });
      const { created, duplicates } = await upload(other, csvOf(mixed));
      expect([created, created + duplicates]).toEqual([rows.length, mixed.length]);
    });
    await fc.assert(examples, { numRuns: 30 });
  });

  it('are never one lead, when their addresses differ as well', async () => {
    const { newOffer, upload, leads } = await setUp();
    const shared = fc.record({
      external_id: fc.constantFrom('', '1', 'A-7', '0', '5.1E+10'),
      linkedin_url: fc.constantFrom(
        '',
        'https://www.linkedin.com/in/boss',
        'https://acme.example',
        'linkedin.com/company/a',
      ),
      isAgain: fc.boolean(),
    });
    const examples = fc.asyncProperty(fc.array(shared, { minLength: 2, maxLength: 12 }), async (all) => {
      const offerId = await newOffer();
      const rows = all.map(({ isAgain, ...keys }, number) => {
        const word = wordOf(isAgain ? Math.floor(number / 2) : number);
        return { ...keys, name: `First${word} Last${word}`, role: 'CEO', email: `${word}@firm.example` };
      });
      await upload(offerId, csvOf(rows));
      const found = (await leads(offerId)).map(({ name, email }) => `${name} ${email}`);
      expect(new Set(found)).toEqual(new Set(rows.map(({ name, email }) => `${name} ${email}`)));
    });
    await fc.assert(examples, { numRuns: 25 });
  });

  it('are found again by names in other forms, when they share a mailbox', async () => {
    const { newOffer, upload, leads } = await setUp();
    const offerId = await newOffer();
    await upload(offerId, 'name,role,email\nKavita Müller,CEO,info@acme.example\nBob Reed,CTO,info@acme.example\n');
    const again = 'name,role,email\n"REED, BOB",CFO,info@acme.example\n"Mueller, Kavita",COO,INFO@acme.example\n';
    expect(await upload(offerId, again)).toMatchObject({ created: 0, updated: 2 });
    expect(await leads(offerId)).toMatchObject([{ role: 'COO' }, { role: 'CFO' }]);
  });
});

describe('thousands of leads with one key', () => {
  const FILES = [
    ['an id', (number: number) => `7,${wordOf(number)} ${wordOf(number)}son,CEO,p${number}@firm.example,`],
    [
      'a page',
      (number: number) => `,${wordOf(number)} ${wordOf(number)}son,CEO,p${number}@firm.example,linkedin.com/in/boss`,
    ],
    ['a mailbox', (number: number) => `,${wordOf(number)} ${wordOf(number)}son,CEO,info@firm.example,`],
  ] as const;

  it.each(FILES)('are kept apart and found again, when it is %s', async (_, row) => {
    const { newOffer, upload, leads } = await setUp();
    const offerId = await newOffer();
    const file = manyRows('external_id,name,role,email,linkedin_url', 2_200, row);
    const first = await upload(offerId, file);
    expect(first).toMatchObject({ created: 2_200, warnings: [{ code: 'KEY_SHARED', rows: 2_200 }] });
    expect(await upload(offerId, file)).toMatchObject({ created: 0, updated: 0, duplicates: 2_200 });
    expect(await upload(offerId, file.replaceAll('CEO', 'CFO'))).toMatchObject({ created: 0, updated: 2_200 });
    expect(new Set((await leads(offerId)).map(({ name }) => name)).size).toBe(2_200);
  });

  it('are all there once, when two uploads of them come at once and the first one is taken back', async () => {
    const { store, newOffer, upload, leads } = await setUp();
    const offerId = await newOffer();
    const file = manyRows('external_id,name,role,email,linkedin_url', 1_200, FILES[2][1]);
    const reports = await Promise.all([upload(offerId, file), upload(offerId, file)]);
    expect(reports.map(({ created }) => created).toSorted((one, other) => one - other)).toEqual([0, 1_200]);
    for (const { id } of reports) await store.imports.undo(id);
    expect(await leads(offerId)).toEqual([]);
    expect(await upload(offerId, file)).toMatchObject({ created: 1_200 });
  });
});
