import { expect, it } from 'vitest';
import { createOffer, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { column, exportCsv } from '../support/downloads.js';
import { allResults } from '../support/results.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

const LEADS = 300;

/** An offer with scored leads whose names are their places in the file, so that "007" is the eighth. */
async function scoredFile(client: Client): Promise<string> {
  const offerId = await createOffer(client);
  const rows = Array.from({ length: LEADS }, (_, place) => `${String(place).padStart(3, '0')},CEO,Company`);
  await upload(client, offerId, csv('name,role,company', ...rows));
  await score(client, offerId);
  return offerId;
}

async function shuffled(client: Client, offerId: string, first: number) {
  const results = await allResults(client, { offerId, orderBy: 'SHUFFLED', first });
  return results.map(({ lead }) => Number(lead.name));
}

it('lists every result once, whatever the size of its pages, and in the same order each time', async () => {
  const { client } = await startTestService();
  const offerId = await scoredFile(client);
  const order = await shuffled(client, offerId, 500);
  expect([...order].sort((one, other) => one - other)).toEqual([...order.keys()]);
  expect(order).toHaveLength(LEADS);
  expect(await shuffled(client, offerId, 7)).toEqual(order);
  expect(await shuffled(client, offerId, 300)).toEqual(order);
});

it('is as good as a draw: half of the rows stand before one that was uploaded later, also of leads that came at once', async () => {
  const { client } = await startTestService();
  let ascents = 0;
  for (let offer = 0; offer < 12; offer += 1) {
    const offerId = await offerWithLeads(
      client,
      Array.from({ length: 10 }, (_, place) => someLead({ name: String(place) })),
    );
    await score(client, offerId);
    const order = await shuffled(client, offerId, 500);
    ascents += order.filter((place, index) => index > 0 && place > (order[index - 1] ?? 0)).length;
  }
  // By chance 54 with a deviation of 3.3; in the order of upload 108.
  expect(ascents).toBeGreaterThan(34);
  expect(ascents).toBeLessThan(74);
});

it('is another order for another offer', async () => {
  const { client } = await startTestService();
  const [one, other] = [await scoredFile(client), await scoredFile(client)];
  expect(await shuffled(client, other, 500)).not.toEqual(await shuffled(client, one, 500));
});

it('draws from what a filter leaves, and is exported in the same order', async () => {
  const { client } = await startTestService();
  const offerId = await offerWithLeads(
    client,
    Array.from({ length: 40 }, (_, place) => someLead({ name: `Name ${place}`, role: place % 2 ? 'CEO' : 'Intern' })),
  );
  await score(client, offerId);
  const low = { offerId, filter: { maxScore: 60 }, orderBy: 'SHUFFLED' } as const;
  const names = (await allResults(client, { ...low, first: 3 })).map(({ lead }) => lead.name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan(40);
  expect(column(await exportCsv(client, low), 'name')).toEqual(names);
});
