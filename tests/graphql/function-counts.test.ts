import { expect, it } from 'vitest';
import { addLeads, createOffer, made } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { UnderstoodOfferDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

async function functionCounts(client: Client, offerId: string) {
  return made((await client.run(UnderstoodOfferDocument, { offerId })).offer, offerId).functionCounts;
}

it('say how many leads work in each function, the most frequent first, and in none', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const roles = ['VP Sales', 'Head of Sales', 'HR Manager', 'Sales Director', 'HR Manager', 'Juggler', null];
  await addLeads(
    client,
    offerId,
    roles.map((role, place) => ({ role, company: `Company ${place}` })),
  );
  expect(await functionCounts(client, offerId)).toEqual([
    { function: 'SALES', leads: 3 },
    { function: 'HUMAN_RESOURCES', leads: 2 },
    { function: null, leads: 2 },
  ]);
});

it('are empty for an offer without leads, and leave the leads of other offers out', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const other = await createOffer(client);
  await addLeads(client, other, [{ role: 'CFO' }]);
  expect(await functionCounts(client, offerId)).toEqual([]);
  expect(await functionCounts(client, other)).toEqual([{ function: 'FINANCE', leads: 1 }]);
});

it('count every lead once, when there are more than one statement reads', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const roles = ['Accountant', 'Recruiter', 'Juggler', `Recruiter ${'and so on '.repeat(1_000)}`];
  const rows = Array.from({ length: 12_001 }, (_, place) => `${roles[place % 4]},Company ${place}`);
  await upload(client, offerId, csv('role,company', ...rows));
  expect(await functionCounts(client, offerId)).toEqual([
    { function: 'RECRUITING', leads: 6_000 },
    { function: 'FINANCE', leads: 3_001 },
    { function: null, leads: 3_000 },
  ]);
});
