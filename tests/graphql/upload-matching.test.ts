import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, upload } from '../support/uploads.js';

const HEADER = 'scoring_id,external_id,email,linkedin_url,name,role';

/** The columns of `HEADER`; ADA is known by all of its keys, BEN by his address and URL alone. */
const ADA = ',A-1,ada@one.example,https://www.linkedin.com/in/ada,Ada,CTO';
const BEN = ',,ben@two.example,https://www.linkedin.com/in/ben,Ben,CFO';

async function offerWithAdaAndBen(): Promise<{ client: Client; offerId: string }> {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv(HEADER, ADA, BEN));
  return { client, offerId };
}

async function rolesOf(client: Client, offerId: string): Promise<(string | null | undefined)[]> {
  return (await leadsOf(client, offerId)).map(({ name, role }) => `${name}: ${role}`);
}

it.each([
  ['external id', ',A-1,,,,CEO'],
  ['external id, whatever its address and URL', ',A-1,new@three.example,https://www.linkedin.com/in/new,Ada,CEO'],
  ['e-mail address', ',,ada@one.example,,Ada,CEO'],
  ['e-mail address in another case', ',,ADA@One.Example,,Ada,CEO'],
  ['e-mail address, whatever its URL', ',,ada@one.example,https://www.linkedin.com/in/ben,Ada,CEO'],
  ['LinkedIn URL', ',,,https://www.linkedin.com/in/ada,Ada,CEO'],
  ['LinkedIn URL in another form', ',,,http://de.linkedin.com/in/ADA/?trk=profile,Ada,CEO'],
  ['LinkedIn URL, when its address is new', ',,new@three.example,https://www.linkedin.com/in/ada,Ada,CEO'],
])('updates the lead of the same offer, when a row has its %s', async (_, row) => {
  const { client, offerId } = await offerWithAdaAndBen();
  const report = await upload(client, offerId, csv(HEADER, row));
  expect(countsOf(report)).toEqual({ created: 0, updated: 1, duplicates: 0, rejected: 0 });
  expect(await rolesOf(client, offerId)).toEqual(['Ada: CEO', 'Ben: CFO']);
});

it('updates the lead of a scoring id, when everything else in the row is another lead’s', async () => {
  const { client, offerId } = await offerWithAdaAndBen();
  const [ada] = await leadsOf(client, offerId);
  const row = `${ada?.id},B-2,ben@two.example,https://www.linkedin.com/in/ben,Ben,CEO`;
  expect(countsOf(await upload(client, offerId, csv(HEADER, row)))).toMatchObject({ created: 0, updated: 1 });
  const [updated, ben] = await leadsOf(client, offerId);
  expect(updated).toMatchObject({ id: ada?.id, externalId: 'B-2', email: 'ben@two.example', role: 'CEO' });
  expect(ben).toMatchObject({ name: 'Ben', role: 'CFO' });
});

it('gives a known lead its external id, when it had none and is matched by its address', async () => {
  const { client, offerId } = await offerWithAdaAndBen();
  await upload(client, offerId, csv(HEADER, ',B-2,ben@two.example,,Ben,CFO'));
  expect(countsOf(await upload(client, offerId, csv(HEADER, ',B-2,,,Ben,CEO')))).toMatchObject({ updated: 1 });
  expect(await rolesOf(client, offerId)).toEqual(['Ada: CTO', 'Ben: CEO']);
});

it.each([
  ['the address', ',A-2,ada@one.example,,Ada,CEO'],
  ['the URL', ',A-2,,https://www.linkedin.com/in/ada,Ada,CEO'],
  ['every word', ADA.replace('A-1', 'A-2')],
  ['the external id, but for its case', ',a-1,,,Ada,CTO'],
])('creates another lead, when a row has %s of a lead whose external id differs', async (_, row) => {
  const { client, offerId } = await offerWithAdaAndBen();
  const report = await upload(client, offerId, csv(HEADER, row));
  expect(countsOf(report)).toEqual({ created: 1, updated: 0, duplicates: 0, rejected: 0 });
  expect(await leadsOf(client, offerId)).toHaveLength(3);
});

it('passes over a lead of another external id, when a second one has the same address', async () => {
  const { client, offerId } = await offerWithAdaAndBen();
  await upload(client, offerId, csv(HEADER, ',A-2,ada@one.example,,Ada Two,CTO'));
  await upload(client, offerId, csv(HEADER, ',A-2,ada@one.example,,Ada Two,CEO'));
  expect(await rolesOf(client, offerId)).toEqual(['Ada: CTO', 'Ben: CFO', 'Ada Two: CEO']);
});

it('finds the second of two leads with one address, when a row before it gave the first another', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const header = 'external_id,email,name,role';
  await upload(client, offerId, csv(header, 'A-1,us@one.example,Ada,CTO', 'B-2,us@one.example,Ben,CFO'));
  await upload(client, offerId, csv(header, 'A-1,ada@one.example,,', ',us@one.example,,CEO'));
  expect(await rolesOf(client, offerId)).toEqual(['Ada: CTO', 'Ben: CEO']);
});

it('keeps thousands of leads apart and finds them again, when they share an address and have ids', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const rows = Array.from({ length: 2500 }, (_, index) => `E-${index},us@one.example,Clerk`);
  const file = csv('external_id,email,role', ...rows);
  expect(countsOf(await upload(client, offerId, file))).toMatchObject({ created: 2500 });
  expect(countsOf(await upload(client, offerId, file))).toMatchObject({ created: 0, duplicates: 2500 });
  expect(countsOf(await upload(client, offerId, csv('email,role', 'us@one.example,CEO')))).toMatchObject({
    updated: 1,
  });
  expect((await leadsOf(client, offerId)).slice(0, 2)).toMatchObject([{ role: 'CEO' }, { role: 'Clerk' }]);
});

it.each([
  ['scoring id', 'lead_00000000000000000000000000000000,,,,Cy,COO'],
  ['scoring id that is none', '42,,,,Cy,COO'],
  ['external id', ',C-3,,,Cy,COO'],
])('creates a lead, when nothing is known of its %s', async (_, row) => {
  const { client, offerId } = await offerWithAdaAndBen();
  expect(countsOf(await upload(client, offerId, csv(HEADER, row)))).toMatchObject({ created: 1, updated: 0 });
  expect(await rolesOf(client, offerId)).toEqual(['Ada: CTO', 'Ben: CFO', 'Cy: COO']);
});

it('updates by the address, when the scoring id in front of it is unknown', async () => {
  const { client, offerId } = await offerWithAdaAndBen();
  await upload(client, offerId, csv(HEADER, 'unknown,,ada@one.example,,Ada,CEO'));
  expect(await rolesOf(client, offerId)).toEqual(['Ada: CEO', 'Ben: CFO']);
});

it('leaves the leads of another offer alone, when a row has their ids and addresses', async () => {
  const { client, offerId } = await offerWithAdaAndBen();
  const [ada] = await leadsOf(client, offerId);
  const otherOffer = await createOffer(client, { name: 'Other' });
  const report = await upload(client, otherOffer, csv(HEADER, `${ada?.id}${ADA}`, BEN));
  expect(countsOf(report)).toEqual({ created: 2, updated: 0, duplicates: 0, rejected: 0 });
  const [own] = await leadsOf(client, otherOffer);
  expect(own?.id).not.toBe(ada?.id);
});

it('keeps two people of one name apart, when nothing else is the same', async () => {
  const { client, offerId } = await offerWithAdaAndBen();
  const report = await upload(client, offerId, csv('name,role', 'Ada,Designer', 'Ada,Plumber'));
  expect(countsOf(report)).toMatchObject({ created: 2, updated: 0 });
});

it.each([
  ['n/a as their address', 'name,role,email', 'Ada,CTO,n/a', 'Ben,CFO,n/a'],
  ['the page of their company as their URL', 'name,role,linkedin_url', ...people('linkedin.com/company/acme')],
  [
    'the site of their company as their URL',
    'name,role,linkedin_url',
    ...people('https://www.acme.example/en/index.html'),
  ],
  ['the showcase of their company as their URL', 'name,role,linkedin_url', ...people('linkedin.com/showcase/acme/')],
  ['an address that was made up', 'name,role,email', ...people('noemail@noemail.com')],
  ['a mailbox of their company', 'name,role,email', ...people('info@acme.example')],
  ['an id that a spreadsheet rounded', 'name,role,external_id', ...people('5.12346E+10')],
  ['an id that a spreadsheet rounded to fifteen digits', 'name,role,external_id', ...people('123456789012345000')],
  ['zero as their id', 'name,role,external_id', ...people('0')],
  ['an error of a spreadsheet as their id', 'name,role,external_id', ...people('#REF!')],
  [
    'one id and addresses of their own',
    'name,role,external_id,email',
    'Ada,CTO,7,ada@acme.example',
    'Ben,CFO,7,ben@acme.example',
  ],
  [
    'one profile and addresses of their own',
    'name,role,linkedin_url,email',
    'Ada,CTO,linkedin.com/in/boss,ada@acme.example',
    'Ben,CFO,linkedin.com/in/boss,ben@acme.example',
  ],
  [
    'one address and profiles of their own',
    'name,role,linkedin_url,email',
    'Ada,CTO,linkedin.com/in/ada,office.of.the.boss@acme.example',
    'Ben,CFO,linkedin.com/in/ben,office.of.the.boss@acme.example',
  ],
  ['a page without its last part as their URL', 'name,role,linkedin_url', ...people('https://www.linkedin.com/in/')],
  [
    'pages that differ in a parameter alone',
    'name,role,linkedin_url',
    'Ada,CTO,https://www.linkedin.com/profile/view?id=1',
    'Ben,CFO,https://www.linkedin.com/profile/view?id=2',
  ],
])('keeps people apart, when they have %s', async (_, ...lines) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  expect(countsOf(await upload(client, offerId, csv(...lines)))).toMatchObject({ created: 2, updated: 0 });
});

it.each([
  ['an id, and a name in common', 'Ada Byron,CTO,7,ada@acme.example', 'Ada Lovelace,CTO,7,ada@home.example'],
  ['an id, and no other key that differs', 'Ada Byron,CTO,7,', 'Augusta King,CTO,7,ada@home.example'],
  ['an id, and one of them no name', 'Ada Byron,CTO,7,ada@acme.example', ',CEO,7,ada@home.example'],
  [
    'an address, and other forms of one name',
    'Müller Kavita,CTO,,a@acme.example',
    '"Kavita MUELLER",CEO,7,a@acme.example',
  ],
  ['a mailbox, and a name in common', 'Ada Byron,CTO,,info@acme.example', '"Byron, A.",CEO,,info@acme.example'],
])('takes two rows for one person, when they have %s', async (_, ...rows) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(client, offerId, csv('name,role,external_id,email', ...rows));
  expect(countsOf(report)).toMatchObject({ created: 1, updated: 1 });
});

it('keeps the known id and takes the row for its lead, when a row has that id as a spreadsheet shortened it', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const header = 'name,role,external_id,email';
  await upload(client, offerId, csv(header, 'Ada,CTO,00123,ada@one.example', 'Ben,CFO,51234600001,ben@two.example'));
  const shown = csv(header, 'Ada,CEO,123,ada@one.example', 'Ben,CEO,5.12346E+10,ben@two.example');
  expect(countsOf(await upload(client, offerId, shown))).toMatchObject({ created: 0, updated: 2 });
  expect((await leadsOf(client, offerId)).map(({ externalId }) => externalId)).toEqual(['00123', '51234600001']);
});

function people(url: string): [string, string] {
  return [`Ada,CTO,${url}`, `Ben,CFO,${url}`];
}
