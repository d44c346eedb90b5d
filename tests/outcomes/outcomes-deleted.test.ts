import { expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { addLeads, createOffer, someLead } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import {
  DeleteLeadDocument,
  DeleteOfferDocument,
  NodeDocument,
  OutcomeBatchesDocument,
  UndoImportDocument,
} from '../support/generated/graphql.js';
import { leadsWithOutcomes, record, undoOutcomes, uploadOutcomes } from '../support/outcomes.js';
import { startTestService, type TestService } from '../support/service.js';
import { openTestStore } from '../support/test-store.js';
import { csv } from '../support/uploads.js';

const ADA = someLead({ name: 'Ada', externalId: 'A-1', email: 'ada@x.test' });
const BEN = someLead({ name: 'Ben', externalId: 'B-2', email: 'ben@x.test' });

/** An offer with two leads of imports of their own, both won in one batch. */
async function twoWon({ client }: TestService) {
  const offerId = await createOffer(client);
  const { id: importId } = await addLeads(client, offerId, [ADA]);
  await addLeads(client, offerId, [BEN]);
  const { id: batchId } = await uploadOutcomes(
    client,
    offerId,
    csv('email,outcome', 'ada@x.test,won', 'ben@x.test,won', 'x@x.test,won'),
  );
  const leads = await leadsWithOutcomes(client, offerId);
  const [adaWon = '', benWon = ''] = leads.map(({ outcomes }) => outcomes[0]?.id);
  return { offerId, importId, batchId, adaWon, benWon, ada: leads[0]?.id ?? '' };
}

async function isThere({ client }: TestService, id: string): Promise<boolean> {
  return (await client.run(NodeDocument, { id })).node !== null;
}

it('go with their lead when it is deleted, and the others of their batch stay', async () => {
  const service = await startTestService();
  const { ada, adaWon, benWon, batchId } = await twoWon(service);
  await service.client.run(DeleteLeadDocument, { id: ada });
  expect(await isThere(service, adaWon)).toBe(false);
  expect(await isThere(service, benWon)).toBe(true);
  expect(await undoOutcomes(service.client, batchId)).toMatchObject({ removed: 1 });
});

it('go at once with the leads of an import that is undone', async () => {
  const service = await startTestService();
  const { importId, adaWon, benWon } = await twoWon(service);
  await service.client.run(UndoImportDocument, { id: importId });
  expect(await isThere(service, adaWon)).toBe(false);
  expect(await isThere(service, benWon)).toBe(true);
});

it('go with their offer', async () => {
  const service = await startTestService();
  const { offerId, adaWon, batchId } = await twoWon(service);
  await service.client.run(DeleteOfferDocument, { id: offerId });
  expect(await isThere(service, adaWon)).toBe(false);
  expect(await isThere(service, batchId)).toBe(false);
});

it('go with leads that are older than RETENTION_DAYS, and so do the rows that were rejected then', async () => {
  const first = await startTestService();
  const { databaseUrl } = first;
  const { offerId, adaWon } = await twoWon(first);
  await first.stop();
  const DAY = 24 * 60 * 60_000;
  const clock = { ...systemClock, now: () => new Date(Date.now() + 31 * DAY) };
  const env = { RETENTION_DAYS: '30', CLOCK_CONFIRMED_ON: clock.now().toISOString().slice(0, 10) };
  const later = await startTestService({ databaseUrl, clock, env });
  await eventually(async () => isThere(later, adaWon)).toBe(false);
  const { offer } = await later.client.run(OutcomeBatchesDocument, { offerId, first: 1 });
  expect(offer?.outcomeBatches.nodes).toMatchObject([{ rowsRead: 3, recorded: 2, rejections: { nodes: [] } }]);
});

it('cannot be seen before all of their file is in, and are removed at the start where that never came', async () => {
  const first = await startTestService();
  const { offerId, batchId, adaWon } = await twoWon(first);
  await first.stop();
  const { database, close, url } = await openTestStore(first.databaseUrl);
  // What a process leaves that is killed in the midst of a file.
  await database.outcomeBatch.update({ where: { id: batchId }, data: { committedAt: null } });
  await close();
  const second = await startTestService({ databaseUrl: url });
  expect(await isThere(second, batchId)).toBe(false);
  expect(await isThere(second, adaWon)).toBe(false);
  expect((await leadsWithOutcomes(second.client, offerId)).flatMap(({ outcomes }) => outcomes)).toEqual([]);
  expect(await record(second.client, offerId, [{ externalId: 'A-1', kind: 'WON' }])).toMatchObject({ recorded: 1 });
  await second.stop();
  const { database: behind } = await openTestStore(url);
  expect([await behind.outcome.count(), await behind.outcomeBatch.count()]).toEqual([1, 1]);
});
