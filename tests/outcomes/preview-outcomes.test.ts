import { expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { addLeads, createOffer, made, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  OutcomeBatchesDocument,
  OutcomeCountsDocument,
  PreviewOutcomesDocument,
  type PreviewOutcomesMutationVariables,
} from '../support/generated/graphql.js';
import { leadsWithOutcomes, record, tryToUpload, undoOutcomes, uploadOutcomes } from '../support/outcomes.js';
import { startTestService, type TestOptions } from '../support/service.js';
import { csv } from '../support/uploads.js';

type Options = Omit<PreviewOutcomesMutationVariables, 'offerId' | 'file'>;

const FILE = csv(
  'Email,Deal Stage,Closed',
  'ada@x.test,closedwon,2026-03-01',
  'ben@x.test,lost,2026-03-02',
  'ben@x.test,lost,2026-03-02',
  'nobody@x.test,won,2026-03-02',
  'ada@x.test,Qualified,',
  'ben@x.test,,',
);

const MAPPING: Options = {
  columns: [
    { header: 'Deal Stage', field: 'OUTCOME' },
    { header: 'Closed', field: 'OCCURRED_AT' },
  ],
  values: [{ text: 'closedwon', kind: 'WON' }],
};

async function offerWithTwo(options: TestOptions = {}) {
  const { client } = await startTestService(options);
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [
    someLead({ name: 'Ada', externalId: 'A', email: 'ada@x.test' }),
    someLead({ name: 'Ben', externalId: 'B', email: 'ben@x.test' }),
  ]);
  return { client, offerId };
}

async function tryToPreview(client: Client, offerId: string, content: string, options: Options = {}) {
  const file = { name: 'outcomes.csv', content };
  return (await client.upload(PreviewOutcomesDocument, { offerId, ...options }, file)).previewOutcomes;
}

async function stateOf(client: Client, offerId: string) {
  return [await leadsWithOutcomes(client, offerId), await client.run(OutcomeBatchesDocument, { offerId, first: 5 })];
}

it('reports what the upload then does, and writes nothing', async () => {
  const { client, offerId } = await offerWithTwo();
  const before = await stateOf(client, offerId);
  const answer = await tryToPreview(client, offerId, FILE, MAPPING);
  const previewed = made(answer.preview, answer);
  expect(previewed).toMatchObject({ filename: 'outcomes.csv', rowsRead: 6, recorded: 2, unchanged: 2, rejected: 2 });
  expect(await stateOf(client, offerId)).toEqual(before);
  const { columns, values } = MAPPING;
  const {
    id: _,
    createdAt: __,
    rejectedRows: ___,
    ...batch
  } = await uploadOutcomes(client, offerId, FILE, { columns, values });
  expect(batch).toEqual(previewed);
  const again = await tryToPreview(client, offerId, FILE, MAPPING);
  expect(again.preview).toMatchObject({ recorded: 0, unchanged: 4, rejected: 2 });
});

it('shows as many rejected rows as are asked for, and how many there are', async () => {
  const { client, offerId } = await offerWithTwo();
  const rows = Array.from({ length: 600 }, (_, place) => `nobody${place}@x.test,won`);
  const { preview } = await tryToPreview(client, offerId, csv('email,outcome', ...rows), { first: 3 });
  expect(preview?.rejections.nodes.map(({ row, code }) => [row, code])).toEqual([
    [2, 'NO_SUCH_LEAD'],
    [3, 'NO_SUCH_LEAD'],
    [4, 'NO_SUCH_LEAD'],
  ]);
  expect(preview?.rejections.totalCount).toBe(600);
});

it('refuses what the upload refuses, with the same words', async () => {
  const { client, offerId } = await offerWithTwo();
  const files: [string, Options][] = [
    ['', {}],
    [csv('email,stage', 'ada@x.test,won'), {}],
    [csv('email,outcome', 'ada@x.test,won'), { columns: [{ header: 'x', field: 'EMAIL' }] }],
  ];
  for (const [content, { columns, values }] of files) {
    const { preview, userErrors } = await tryToPreview(client, offerId, content, { columns, values });
    expect(preview).toBeNull();
    expect(userErrors).toEqual((await tryToUpload(client, offerId, content, { columns, values })).userErrors);
    expect(userErrors).not.toEqual([]);
  }
  const { userErrors } = await tryToPreview(client, 'offer_1', FILE);
  expect(userErrors).toMatchObject([{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }]);
});

it('counts the leads that something became of since a time, each once for a kind and once among all', async () => {
  let now = new Date('2026-03-02T12:00:00Z');
  const { client, offerId } = await offerWithTwo({ clock: { ...systemClock, now: () => now } });
  const countsSince = async (since: string) => {
    const { offer } = await client.run(OutcomeCountsDocument, { offerId, since });
    return made(offer, { offerId }).outcomeCounts;
  };
  const MIDNIGHT = '2026-03-03T00:00:00Z';
  await record(client, offerId, [{ externalId: 'A', kind: 'CONTACTED' }]);
  expect(await countsSince(MIDNIGHT)).toEqual({ leads: 0, contacted: 0, meetings: 0, won: 0, lost: 0 });
  now = new Date('2026-03-03T12:00:00Z');
  await record(client, offerId, [
    { externalId: 'A', kind: 'MEETING' },
    { externalId: 'B', kind: 'LOST', occurredAt: '2026-03-01T00:00:00Z' },
  ]);
  now = new Date('2026-03-03T13:00:00Z');
  const { id } = await record(client, offerId, [
    { externalId: 'A', kind: 'WON' },
    { externalId: 'B', kind: 'CONTACTED' },
  ]);
  expect(await countsSince(MIDNIGHT)).toEqual({ leads: 2, contacted: 1, meetings: 1, won: 1, lost: 0 });
  expect(await countsSince('2026-03-03T12:30:00Z')).toEqual({ leads: 2, contacted: 1, meetings: 0, won: 1, lost: 0 });
  expect(await countsSince('2026-01-01T00:00:00Z')).toEqual({ leads: 2, contacted: 2, meetings: 1, won: 1, lost: 1 });
  await undoOutcomes(client, id);
  expect(await countsSince(MIDNIGHT)).toEqual({ leads: 1, contacted: 0, meetings: 1, won: 0, lost: 0 });
});
