import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { downloadLinks } from '../../src/exports/download-links.js';
import { EXPORT_HEADERS } from '../../src/imports/columns/service-columns.js';
import { addLeads, createOffer, made, uploadCsv } from '../support/builders.js';
import { column, exportAs, exportCsv } from '../support/downloads.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

async function offerOfTwo() {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, 'name,role,company,Wish\nZoë,=CEO,Acme,"a demo, soon"\n');
  await addLeads(client, offerId, [{ name: 'Ben', company: 'Two\nlines' }]);
  await score(client, offerId);
  return { client, offerId };
}

it('is the CSV with a byte order mark in front, when it is for Excel, and uploads again without a change', async () => {
  const { client, offerId } = await offerOfTwo();
  const csv = await exportCsv(client, { offerId });
  const { text, filename, headers } = await exportAs(client, offerId, 'CSV_FOR_EXCEL');
  expect(text).toBe(`\ufeff${csv.text}`);
  expect(filename).toMatch(/^lead-scores_route-planner_[\d-]+\.csv$/);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(await uploadCsv(client, offerId, text)).toMatchObject({ rowsRead: 2, duplicates: 2 });
});

it('has phones as they are, for Excel as text of its own, and as they are again once they are uploaded', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const phones = ['+49 151 234', "'+47 900 00 001", '="030 123"', '5551234', 'ask Ann'];
  const rows = phones.map((phone, place) => `Person ${place},CEO,"${phone.replaceAll('"', '""')}"\n`);
  await uploadCsv(client, offerId, `name,role,phone\n${rows.join('')}`);
  await score(client, offerId);
  const plain = await exportCsv(client, { offerId });
  expect(column(plain, 'phone')).toEqual(['+49 151 234', '+47 900 00 001', '030 123', '5551234', 'ask Ann']);
  const { text } = await exportAs(client, offerId, 'CSV_FOR_EXCEL');
  expect(text).toContain(',"=""+49 151 234""",');
  expect(text).toContain(',"=""5551234""",');
  expect(text).toContain(',"ask Ann",');
  expect(await uploadCsv(client, offerId, text)).toMatchObject({ rowsRead: 5, duplicates: 5 });
  const { text: lines } = await exportAs(client, offerId, 'JSONL');
  expect(lines).toContain('"phone":"+49 151 234"');
});

it('is an object a line, with the values as they are, when it is JSON Lines', async () => {
  const { client, offerId } = await offerOfTwo();
  const { text, filename, headers } = await exportAs(client, offerId, 'JSONL');
  expect(filename).toMatch(/^lead-scores_route-planner_[\d-]+\.jsonl$/);
  expect(headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  expect(headers.get('content-disposition')).toContain(filename);
  expect(text.endsWith('\n')).toBe(true);
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const csv = await exportCsv(client, { offerId });
  expect(Object.keys(rows[0])).toEqual([...made(csv.cells[0], csv).slice(0, EXPORT_HEADERS.length), 'extra']);
  const byName = Object.fromEntries(rows.map((row) => [row.name, row]));
  expect(byName.Zoë).toMatchObject({ role: '=CEO', status: 'SCORED', extra: { Wish: 'a demo, soon' } });
  expect(typeof byName.Zoë.score).toBe('number');
  expect(byName.Ben).toMatchObject({ role: null, company: 'Two\nlines', extra: {} });
});

it('is CSV of the workspace "default" in the standard layout, when its link was made by a version that knew no others', () => {
  const links = downloadLinks({ secret: 'secret', baseUrl: () => '', minutes: 1, now: () => new Date(0) });
  const filter = { offerId: null, intents: null, statuses: null, minScore: null, maxScore: null, importIds: null };
  const rest = { scoredAfter: null, stale: null, grounded: null, search: null, grades: null, minFit: null };
  const rows = { kind: 'results', filter: { ...filter, ...rest }, order: 'NEWEST' };
  const link = `/downloads/a.csv?rows=${Buffer.from(JSON.stringify(rows)).toString('base64url')}&expires=60`;
  const signature = createHmac('sha256', 'secret').update(link).digest('base64url');
  expect(links.read(`${link}&signature=${signature}`)).toEqual({
    state: 'VALID',
    content: {
      ...rows,
      filter: {
        ...rows.filter,
        ...{ confidence: null, outcomes: null, hasOutcome: null, overridden: null, needsReview: null },
        ...{ roles: null, industries: null, hasPhone: null, hasEmail: null, columns: null },
      },
      workspace: 'default',
      format: 'CSV',
      layout: 'STANDARD',
    },
  });
});
