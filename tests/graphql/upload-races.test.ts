import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { DeleteOfferDocument, LeadImportDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, preview, sendFile, stateOf, upload } from '../support/uploads.js';

const manyRows = (count: number, role = 'CTO') =>
  csv('email,role', ...Array.from({ length: count }, (_, index) => `person${index}@one.example,${role}`));

it('doubles no lead, when one file is uploaded to an offer several times at once', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = manyRows(1500);
  const reports = await Promise.all([1, 2, 3].map(() => upload(client, offerId, file)));
  const counts = reports.map(countsOf).sort((one, other) => other.created - one.created);
  expect(counts).toMatchObject([{ created: 1500 }, { duplicates: 1500 }, { duplicates: 1500 }]);
  expect(await stateOf(client, offerId)).toEqual({ leads: 1500, imports: 3 });
});

it('takes every lead, when the same file is previewed at the same time', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = manyRows(1500);
  const [first, report, second] = await Promise.all([
    preview(client, offerId, file),
    upload(client, offerId, file),
    preview(client, offerId, file),
  ]);
  expect(countsOf(report)).toMatchObject({ created: 1500, duplicates: 0 });
  for (const { wouldCreate, duplicates } of [first, second]) expect(wouldCreate + duplicates).toBe(1500);
  expect(await stateOf(client, offerId)).toEqual({ leads: 1500, imports: 1 });
});

it('takes all of both, when different files are uploaded to one offer and to another at once', async () => {
  const { client } = await startTestService();
  const [offerId, other] = [await createOffer(client), await createOffer(client)];
  const file = csv('email,role', 'ada@one.example,CEO', 'new@one.example,CFO');
  await Promise.all([
    upload(client, offerId, manyRows(1200)),
    upload(client, offerId, file),
    upload(client, other, file),
  ]);
  expect(await stateOf(client, offerId)).toEqual({ leads: 1202, imports: 2 });
  expect(await stateOf(client, other)).toEqual({ leads: 2, imports: 1 });
});

it('answers each client and leaves nothing, when the offer is deleted while files are uploaded to it', async () => {
  const { client, log } = await startTestService();
  const offerId = await createOffer(client);
  const uploads = [5, 6, 7].map((role) => sendFile(client, offerId, manyRows(3000, `Role ${role}`)));
  await wait(150);
  await client.run(DeleteOfferDocument, { id: offerId });
  for (const { leadImport, userErrors } of await Promise.all(uploads)) {
    if (leadImport === null) expect(userErrors).toMatchObject([{ code: 'OFFER_NOT_FOUND' }]);
    else expect((await client.run(LeadImportDocument, { id: leadImport.id })).leadImport).toBeNull();
  }
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
