import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createOffer, uploadCsv } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { exportAs, exportCsv } from '../support/downloads.js';
import { KeptLeadsDocument } from '../support/generated/graphql.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const FIELDS = [
  'name',
  'role',
  'company',
  'industry',
  'location',
  'linkedin_bio',
  'email',
  'linkedin_url',
  'phone',
  'external_id',
];

const AWKWARD = [
  "'",
  "''",
  '=',
  '+',
  '-',
  '@',
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '\ufeff',
  '🎈',
  'é',
  '|',
  '＝',
  '＋',
  '\u200b',
];

const NUMBERS = [
  '+49 151 234',
  "'+49 151 234",
  '="0151 234"',
  '(030) 123',
  '00123',
  '512345678901234567',
  "'0151",
  '2024-01-05',
  '+5',
  ';=1',
];

const awkwardText = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc
    .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.constantFrom('1', '-5', 'a', 'SUM(A1)', '1,5', 'NULL', 'true')), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }).filter(isText),
);

const EXTRA_HEADERS = [
  'Notes',
  '=Formula',
  "'quoted",
  'a,b',
  'say "hi"',
  'two\nlines',
  'Score ',
  'reasoning',
  'status',
  'Job Title',
  'Full Name',
  'E-mail 2',
  'Email',
  'Mobile',
  'Title',
  'Home City',
  'Col',
  '-5',
];

type Table = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A file of leads under awkward extra headers; the company is never blank, so that each row is a lead. */
const table: fc.Arbitrary<Table> = fc
  .tuple(fc.subarray(EXTRA_HEADERS), fc.integer({ min: 1, max: 8 }))
  .chain(([extras, count]) =>
    fc.record({
      headers: fc.constant([...FIELDS, ...extras]),
      rows: fc.array(
        fc.array(awkwardText, { minLength: FIELDS.length + extras.length, maxLength: FIELDS.length + extras.length }),
        {
          minLength: count,
          maxLength: count,
        },
      ),
    }),
  )
  .map(({ headers, rows }) => ({ headers, rows: rows.map((row, place) => row.with(2, `Acme ${place} ${row[2]}`)) }));

function csvOf({ headers, rows }: Table): string {
  return Papa.unparse([[...headers], ...rows.map((row) => [...row])], { quotes: true });
}

/** All that is kept of an offer's leads, but for their ids and for the order of extra columns, which two rows for one lead may mix. */
async function keptLeads(client: Client, offerId: string): Promise<object[]> {
  const { offer } = await client.run(KeptLeadsDocument, { id: offerId });
  return (offer?.leads.nodes ?? []).map(({ id, extra, ...lead }) => ({
    ...lead,
    extra: extra.map(({ header, value }) => [header, value].join('\0')).toSorted(),
  }));
}

describe('an export that is uploaded again', () => {
  it('is all duplicates, and changes nothing, whatever the leads hold', async () => {
    const { client } = await startTestService();
    await fc.assert(
      fc.asyncProperty(table, async (file) => {
        const offerId = await createOffer(client);
        const { rejected } = await uploadCsv(client, offerId, csvOf(file));
        expect(rejected).toBe(0);
        await score(client, offerId);
        const before = await keptLeads(client, offerId);
        const { text } = await exportCsv(client, { offerId });
        const again = await uploadCsv(client, offerId, text);
        const rowsRead = before.length;
        expect(again).toMatchObject({ rowsRead, created: 0, updated: 0, duplicates: rowsRead, rejected: 0 });
        expect(await keptLeads(client, offerId)).toEqual(before);
        expect((await score(client, offerId)).total).toBe(0);
        expect((await exportCsv(client, { offerId })).text).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it('is all duplicates, when it was made for Excel', async () => {
    const { client } = await startTestService();
    await fc.assert(
      fc.asyncProperty(table, async (file) => {
        const offerId = await createOffer(client);
        await uploadCsv(client, offerId, csvOf(file));
        await score(client, offerId);
        const before = await keptLeads(client, offerId);
        const { text } = await exportAs(client, offerId, 'CSV_FOR_EXCEL');
        const again = await uploadCsv(client, offerId, text);
        expect(again).toMatchObject({ rowsRead: before.length, duplicates: before.length });
        expect(await keptLeads(client, offerId)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it('makes the same leads of another offer', async () => {
    const { client } = await startTestService();
    await fc.assert(
      fc.asyncProperty(table, async (file) => {
        const [offerId, other] = [await createOffer(client), await createOffer(client)];
        await uploadCsv(client, offerId, csvOf(file));
        await score(client, offerId);
        const { text } = await exportCsv(client, { offerId });
        const before = await keptLeads(client, offerId);
        expect(await uploadCsv(client, other, text)).toMatchObject({ created: before.length, rejected: 0 });
        expect((await keptLeads(client, other)).map(asText).toSorted()).toEqual(before.map(asText).toSorted());
      }),
      { numRuns: 8 },
    );
  });

  it('updates the one lead that was edited in a spreadsheet', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    await uploadCsv(client, offerId, 'name,role,company\nAnn,CEO,Acme\nBob,Intern,Acme\n');
    await score(client, offerId);
    const { text } = await exportCsv(client, { offerId });
    const edited = await uploadCsv(client, offerId, text.replace('Intern', 'Chief Technology Officer'));
    expect(edited).toMatchObject({ rowsRead: 2, created: 0, updated: 1, duplicates: 1, rejected: 0 });
    expect((await score(client, offerId)).total).toBe(1);
  });
});

/** A file of many control characters would be taken for a binary one. */
function isText(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\ufffd]/u.test(text);
}

function asText(lead: object): string {
  return JSON.stringify(lead);
}
