import { expect, it } from 'vitest';
import { createOffer, made } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { LeadColumnsDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

async function leadColumns(client: Client, offerId: string) {
  return made((await client.run(LeadColumnsDocument, { offerId })).offer, offerId).leadColumns;
}

it('say how many leads have text in each field and column, and which texts are commonest', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(
    client,
    offerId,
    csv(
      'role,company,email,linkedin_bio,# Employees,Country',
      'CEO,Acme,a@Gmail.com,I sell vans.,51-200,Germany',
      'CFO,Best,b@gmail.com,n/a,n/a,GERMANY ',
      'CEO,Core,c@core.test,,"1,001",Austria',
      'ceo,Dorn,,,,',
    ),
  );
  expect(await leadColumns(client, offerId)).toEqual([
    {
      ...{ field: 'ROLE', column: null, leads: 4, numbers: 0 },
      commonest: [
        { text: 'CEO', leads: 3 },
        { text: 'CFO', leads: 1 },
      ],
    },
    {
      ...{ field: 'COMPANY', column: null, leads: 4, numbers: 0 },
      commonest: ['Acme', 'Best', 'Core', 'Dorn'].map((text) => ({ text, leads: 1 })),
    },
    {
      ...{ field: 'LOCATION', column: null, leads: 3, numbers: 0 },
      commonest: [
        { text: 'Germany', leads: 2 },
        { text: 'Austria', leads: 1 },
      ],
    },
    { field: 'LINKEDIN_BIO', column: null, leads: 1, numbers: 0, commonest: [] },
    {
      ...{ field: 'EMAIL', column: null, leads: 3, numbers: 0 },
      commonest: [
        { text: 'Gmail.com', leads: 2 },
        { text: 'core.test', leads: 1 },
      ],
    },
    {
      ...{ field: null, column: '# Employees', leads: 3, numbers: 2 },
      commonest: ['51-200', 'n/a', '1,001'].map((text) => ({ text, leads: 1 })),
    },
  ]);
});

it('count headers of one column together, and leave the leads of other offers out', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv('role,Team size', 'CEO,7'));
  await upload(client, offerId, csv('role,team_size', 'CFO,8'));
  await upload(client, await createOffer(client), csv('role,Team size', 'COO,9'));
  const columns = await leadColumns(client, offerId);
  expect(columns.filter(({ column }) => column !== null)).toMatchObject([
    { column: 'Team size', leads: 2, numbers: 2 },
  ]);
});

it('are none for an offer without leads', async () => {
  const { client } = await startTestService();
  expect(await leadColumns(client, await createOffer(client))).toEqual([]);
});

it('keep what is frequent, and a hundred columns, where there are texts and columns without end', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const rows = Array.from({ length: 6_000 }, (_, place) => `CEO,Company ${place},${place % 3 ? 'Berlin' : place}`);
  const headers = Array.from({ length: 120 }, (_, place) => `Column ${place}`);
  await upload(client, offerId, csv('role,company,City of the office', ...rows));
  await upload(client, offerId, csv(`role,${headers.join()}`, `CFO,${headers.map(() => 'x').join()}`));
  const columns = await leadColumns(client, offerId);
  const extra = columns.filter(({ column }) => column !== null);
  expect(extra).toHaveLength(100);
  expect(extra[0]).toMatchObject({ column: 'City of the office', leads: 6_000, numbers: 2_000 });
  expect(extra[0]?.commonest[0]?.text).toBe('Berlin');
});
