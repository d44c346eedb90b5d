import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, upload } from '../support/uploads.js';

const HEADER = 'external_id,name,role,company,industry,location,linkedin_bio,email,linkedin_url';
const ADA = {
  externalId: 'A-1',
  name: 'Ada',
  role: 'CTO',
  company: 'Acme',
  industry: 'Freight',
  location: 'Oslo',
  linkedinBio: 'Builds things',
  email: 'ada@one.example',
  linkedinUrl: 'https://www.linkedin.com/in/ada',
};

async function offerWithAda(): Promise<{ client: Client; offerId: string }> {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv(HEADER, Object.values(ADA).join(',')));
  return { client, offerId };
}

async function onlyLead(client: Client, offerId: string) {
  const leads = await leadsOf(client, offerId);
  expect(leads).toHaveLength(1);
  return leads[0];
}

it('keeps what is known, when a row leaves cells blank', async () => {
  const { client, offerId } = await offerWithAda();
  expect(countsOf(await upload(client, offerId, csv(HEADER, 'A-1,  ,CEO,,\t,,,,')))).toMatchObject({ updated: 1 });
  expect(await onlyLead(client, offerId)).toMatchObject({ ...ADA, role: 'CEO' });
});

it('keeps what is known, when a file lacks columns', async () => {
  const { client, offerId } = await offerWithAda();
  await upload(client, offerId, csv('email,role', 'ada@one.example,CEO'));
  expect(await onlyLead(client, offerId)).toMatchObject({ ...ADA, role: 'CEO' });
});

it.each(Object.entries(ADA).slice(1))('takes the new text, when a row changes %s', async (field, text) => {
  const { client, offerId } = await offerWithAda();
  const changed = { ...ADA, [field]: `${text}2` };
  const report = await upload(client, offerId, csv(HEADER, Object.values(changed).join(',')));
  expect(countsOf(report)).toEqual({ created: 0, updated: 1, duplicates: 0, rejected: 0 });
  expect(await onlyLead(client, offerId)).toMatchObject(changed);
});

it('keeps the lead’s id and place, when it is updated', async () => {
  const { client, offerId } = await offerWithAda();
  await upload(client, offerId, csv('name,role', 'Ben,CFO'));
  const before = await leadsOf(client, offerId);
  await upload(client, offerId, csv(HEADER, 'A-1,Ada,CEO,,,,,,'));
  expect((await leadsOf(client, offerId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

it('merges columns that no field takes, when an update brings others', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv('email,role,notes,segment', 'ada@one.example,CTO,met in May,A'));
  const more = csv('email,role,segment,source', 'ada@one.example,CTO,B,fair', 'ada@one.example,CTO,,');
  expect(countsOf(await upload(client, offerId, more))).toMatchObject({ updated: 1, duplicates: 1 });
  expect((await onlyLead(client, offerId))?.extra).toEqual([
    { header: 'notes', value: 'met in May' },
    { header: 'segment', value: 'B' },
    { header: 'source', value: 'fair' },
  ]);
});

it('creates and changes a lead, when rows of one file say more and more of it', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(
    client,
    offerId,
    csv(
      'email,linkedin_url,external_id,name,role',
      'ada@one.example,,,Ada,Clerk',
      'ada@one.example,linkedin.com/in/ada,,Ada,CTO',
      ',linkedin.com/in/ada,A-1,Ada,CTO',
      ',,A-1,Ada Long,CEO',
      'ADA@one.example,,,,',
    ),
  );
  expect(countsOf(report)).toEqual({ created: 1, updated: 3, duplicates: 1, rejected: 0 });
  expect(await onlyLead(client, offerId)).toMatchObject({ externalId: 'A-1', name: 'Ada Long', role: 'CEO' });
});

it('changes a known lead twice, when a later row has a key that only an earlier one gave it', async () => {
  const { client, offerId } = await offerWithAda();
  const rows = ['A-1,ada@new.example,VP', ',ada@new.example,CEO', ',ada@one.example,Stranger'];
  expect(countsOf(await upload(client, offerId, csv('external_id,email,role', ...rows)))).toEqual({
    created: 1,
    updated: 2,
    duplicates: 0,
    rejected: 0,
  });
  expect(await leadsOf(client, offerId)).toMatchObject([
    { ...ADA, email: 'ada@new.example', role: 'CEO' },
    { email: 'ada@one.example', role: 'Stranger', externalId: null },
  ]);
});

it('follows a lead through its changes, when thousands of rows lie between them', async () => {
  const { client, offerId } = await offerWithAda();
  const others = (from: number) =>
    Array.from({ length: 1200 }, (_, index) => `,person${from + index}@two.example,Clerk`);
  const rows = [
    'A-1,ada@new.example,VP',
    ',cy@three.example,Clerk',
    ...others(0),
    ',ada@new.example,CEO',
    'C-3,cy@three.example,COO',
    ...others(2000),
    ',ada@one.example,Stranger',
    'C-3,,Chair',
  ];
  const report = await upload(client, offerId, csv('external_id,email,role', ...rows));
  expect(countsOf(report)).toEqual({ created: 2402, updated: 4, duplicates: 0, rejected: 0 });
  const leads = await leadsOf(client, offerId);
  expect(leads[0]).toMatchObject({ ...ADA, email: 'ada@new.example', role: 'CEO' });
  expect(leads[1]).toMatchObject({ externalId: 'C-3', email: 'cy@three.example', role: 'Chair' });
});

it('leaves a lead as it was, when one file changes it and changes it back', async () => {
  const { client, offerId } = await offerWithAda();
  const before = await onlyLead(client, offerId);
  const report = await upload(client, offerId, csv('external_id,role', 'A-1,CEO', 'A-1,CTO'));
  expect(countsOf(report)).toMatchObject({ updated: 2 });
  expect(await onlyLead(client, offerId)).toEqual(before);
});
