import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { scientific, shownBySpreadsheet } from '../imports/keys/shown-by-spreadsheet.js';
import { createOffer, uploadCsv } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { exportAs } from '../support/downloads.js';
import { type ExportFormat, ImportWarningsDocument } from '../support/generated/graphql.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { leadsOf } from '../support/uploads.js';

type Person = { readonly id: string; readonly phone: string };

const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^\\d{${least - 1},${most - 1}}[1-9]$`));

/** Ids as CRMs have them, of which spreadsheets change many. */
const id = fc.oneof(
  digits(2, 9),
  digits(3, 6).map((text) => `000${text}`),
  digits(12, 14),
  digits(16, 20),
  fc.constantFrom('12E45', '9e3', 'A-0071', '003Qj00000AbCdEAAS'),
);

const phone = fc.oneof(
  fc.constant(''),
  digits(8, 11).map((text) => `+${text}`),
  digits(8, 10).map((text) => `0${text}`),
  digits(6, 6).map((text) => `+49 151 ${text}`),
);

const people = fc.uniqueArray(fc.record({ id, phone }), {
  selector: (person) => person.id,
  minLength: 1,
  maxLength: 6,
});

/** What a user's own CRM exports. */
function crmFile(all: readonly Person[]): string {
  const rows = all.map(({ id, phone }, place) => [
    id,
    `Person ${'abcdef'.charAt(place)}son`,
    'CEO',
    `p${place}@acme.example`,
    phone,
  ]);
  return Papa.unparse([['Record ID', 'Name', 'Job Title', 'Email', 'Phone'], ...rows]);
}

/** A file as a spreadsheet saves it that was opened in it; `way` says which of them, by number. */
function throughSpreadsheet(text: string, way: number): string {
  const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',' }).data;
  return Papa.unparse(rows.map((cells) => cells.map((cell) => shownCell(cell, way))));
}

function shownCell(cell: string, way: number): string {
  const text = /^="(.*)"$/s.exec(cell)?.[1];
  if (text !== undefined) return text;
  // "9e3" is nine thousand to a spreadsheet.
  if (/^\d+e\d+$/i.test(cell)) return scientific(cell, 2);
  const number = /^\+?(\d+)$/.exec(cell)?.[1];
  const shown = number === undefined ? [] : shownBySpreadsheet(number);
  return shown[way % shown.length] ?? number ?? cell;
}

async function idsAndPhones(client: Client, offerId: string) {
  return (await leadsOf(client, offerId)).map(({ externalId, phone }) => [externalId, phone]);
}

describe.each<ExportFormat>(['CSV', 'CSV_FOR_EXCEL'])('an export as %s that was saved in a spreadsheet', (format) => {
  it('doubles nobody and changes no id and no phone, nor does what the CRM exports then', async () => {
    const { client } = await startTestService();
    const examples = fc.asyncProperty(people, fc.nat(20), async (all, way) => {
      const [offerId, other] = [await createOffer(client), await createOffer(client)];
      const crm = crmFile(all);
      await uploadCsv(client, offerId, crm);
      await score(client, offerId);
      const before = await idsAndPhones(client, offerId);
      const saved = throughSpreadsheet((await exportAs(client, offerId, format)).text, way);
      expect(await uploadCsv(client, offerId, saved)).toMatchObject({ created: 0, updated: 0, rejected: 0 });
      expect(await idsAndPhones(client, offerId)).toEqual(before);
      expect(await uploadCsv(client, offerId, crm)).toMatchObject({ duplicates: all.length });
      expect(await uploadCsv(client, other, saved)).toMatchObject({ created: all.length });
      expect(await uploadCsv(client, other, crm)).toMatchObject({ created: 0, rejected: 0 });
      expect(await idsAndPhones(client, other)).toEqual(before);
    });
    await fc.assert(examples, { numRuns: 12 });
  });
});

it('says how many ids a spreadsheet rounded or shortened', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, crmFile(['51234600001', '00017', 'A-7'].map((id) => ({ id, phone: '' }))));
  const opened = crmFile(['5.12346E+10', '17', 'A-7'].map((id) => ({ id, phone: '' })));
  const { id, duplicates } = await uploadCsv(client, offerId, opened);
  expect(duplicates).toBe(3);
  const { leadImport } = await client.run(ImportWarningsDocument, { id });
  expect(leadImport?.warnings).toMatchObject([{ code: 'ID_ROUNDED', rows: 2 }]);
});
