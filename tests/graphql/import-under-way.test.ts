import { expect, it } from 'vitest';
import { addLeads, createOffer, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { ImportUnderWayDocument, type ImportUnderWayQuery } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv, preview, upload } from '../support/uploads.js';

type UnderWay = NonNullable<ImportUnderWayQuery['offer']>['importUnderWay'];

const ROWS = 20_000;

/** New leads, a lead that is known, and rows that are rejected. */
const LARGE = csv(
  'external_id,name,role',
  'A-1,Ada,CTO',
  ...Array.from({ length: ROWS - 1 }, (_, place) => (place % 3 === 0 ? 'A-1,Ada,CTO' : `N-${place},Person,CTO,,,more`)),
);

const underWay = async (client: Client, id: string) =>
  (await client.run(ImportUnderWayDocument, { id })).offer?.importUnderWay ?? null;

/** What is said of an offer's import until some work is done. */
async function seenDuring(client: Client, offerId: string, work: Promise<unknown>): Promise<NonNullable<UnderWay>[]> {
  const seen: UnderWay[] = [];
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone) seen.push(await underWay(client, offerId));
  await done;
  return seen.filter((one) => one !== null);
}

it.each([
  ['uploaded', upload],
  ['previewed', preview],
])('tells how many rows were read so far, while a file is %s, and of no import afterwards', async (_, take) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [someLead({ externalId: 'A-1' })]);
  const start = Date.now();
  const seen = await seenDuring(client, offerId, take(client, offerId, LARGE));
  const counts = seen.map(({ rowsRead }) => rowsRead);
  expect(new Set(counts).size).toBeGreaterThan(5);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect(counts.every((count) => count <= ROWS)).toBe(true);
  expect(seen.every(({ filename }) => filename === 'leads.csv')).toBe(true);
  expect(Date.parse(seen[0]?.startedAt ?? '')).toBeGreaterThanOrEqual(start);
  expect(await underWay(client, offerId)).toBeNull();
});

it('is said of the offer alone that gets the leads', async () => {
  const { client } = await startTestService();
  const [offerId, other] = [await createOffer(client), await createOffer(client)];
  expect(await seenDuring(client, other, upload(client, offerId, LARGE))).toEqual([]);
});

it('is over when the file turns out to be unreadable', async () => {
  const { client } = await startTestService({ env: { MAX_ROWS: '2000' } });
  const offerId = await createOffer(client);
  await expect(upload(client, offerId, LARGE)).rejects.toThrow('TOO_MANY_ROWS');
  expect(await underWay(client, offerId)).toBeNull();
});
