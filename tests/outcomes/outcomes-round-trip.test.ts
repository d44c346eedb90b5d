import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { exportLayout } from '../support/downloads.js';
import { kindsByName, leadsWithOutcomes, record, undoOutcomes, uploadOutcomes } from '../support/outcomes.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { leadsOf, upload } from '../support/uploads.js';

const NAMES = Array.from({ length: 12 }, (_, place) => `Person ${place}`);

async function scoredDozen() {
  const { client } = await startBioService();
  const leads = NAMES.map((name) => leadWith('CEO', 'HIGH', { name, externalId: name, phone: '+49 151 234' }));
  return { client, offerId: await scoredOffer(client, leads) };
}

type Row = Record<string, string>;

async function detailedExport(client: Client, offerId: string, format: 'CSV' | 'CSV_FOR_EXCEL') {
  const { text } = await exportLayout(client, { offerId, layout: 'DETAILED', format });
  return Papa.parse<Row>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

it.each(['CSV', 'CSV_FOR_EXCEL'] as const)(
  'takes a detailed export as %s back with some outcomes filled in, and the same file again as nothing new',
  async (format) => {
    const { client, offerId } = await scoredDozen();
    const rows = await detailedExport(client, offerId, format);
    expect(rows).toHaveLength(12);
    const filled = Papa.unparse(rows.map((row, place) => ({ ...row, outcome: place < 5 ? 'Won' : '' })));
    const first = await uploadOutcomes(client, offerId, filled);
    expect(first).toMatchObject({ rowsRead: 12, recorded: 5, unchanged: 7, rejected: 0 });
    const again = await uploadOutcomes(client, offerId, filled);
    expect(again).toMatchObject({ rowsRead: 12, recorded: 0, unchanged: 12, rejected: 0 });
    const won = Object.values(await kindsByName(client, offerId)).filter(([kind]) => kind === 'WON');
    expect(won).toHaveLength(5);
    expect(await undoOutcomes(client, first.id)).toMatchObject({ removed: 5 });
    expect((await leadsWithOutcomes(client, offerId)).flatMap(({ outcomes }) => outcomes)).toEqual([]);
  },
);

it('exports the last outcome of each lead, so that the untouched file says nothing new', async () => {
  const { client, offerId } = await scoredDozen();
  const occurredAt = '2026-01-02T10:20:30.400Z';
  await record(client, offerId, [
    { externalId: 'Person 0', kind: 'MEETING', occurredAt: '2026-01-01T00:00:00.000Z' },
    { externalId: 'Person 0', kind: 'CONTACTED', occurredAt },
    { externalId: 'Person 1', kind: 'LOST', occurredAt },
  ]);
  const rows = await detailedExport(client, offerId, 'CSV');
  const said = rows.map(({ name = '', outcome, outcome_at }) => [name, outcome, outcome_at]);
  expect(said.filter(([, outcome]) => outcome)).toEqual([
    ['Person 0', 'CONTACTED', occurredAt],
    ['Person 1', 'LOST', occurredAt],
  ]);
  const file = (await exportLayout(client, { offerId, layout: 'DETAILED' })).text;
  expect(await uploadOutcomes(client, offerId, file)).toMatchObject({ recorded: 0, unchanged: 12, rejected: 0 });
});

it('leaves the outcomes of a detailed export alone where it is uploaded as leads', async () => {
  const { client, offerId } = await scoredDozen();
  const rows = await detailedExport(client, offerId, 'CSV');
  const filled = Papa.unparse(rows.map((row) => ({ ...row, outcome: 'Won' })));
  const before = await leadsOf(client, offerId);
  expect(await upload(client, offerId, filled)).toMatchObject({ duplicates: 12, rejected: 0 });
  expect(await leadsOf(client, offerId)).toEqual(before);
});
