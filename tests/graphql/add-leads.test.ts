import { expect, it } from 'vitest';
import { addLeads, createOffer, made } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { AddLeadsDocument, type LeadInput } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, NOTHING_KEPT, stateOf, upload } from '../support/uploads.js';

const ADA: LeadInput = {
  externalId: 'A-1',
  name: 'Ada Byron',
  firstName: 'Ada',
  lastName: 'Byron',
  role: 'CTO',
  company: 'Acme',
  industry: 'Freight',
  location: 'Oslo',
  linkedinBio: 'Builds things',
  email: 'ada@one.example',
  linkedinUrl: 'https://www.linkedin.com/in/ada',
  phone: '+47 22 00 00 00',
};

async function offerOfANewService() {
  const { client } = await startTestService();
  return { client, offerId: await createOffer(client) };
}

async function refusalOf(client: Client, offerId: string, leads: LeadInput[]) {
  return (await client.run(AddLeadsDocument, { offerId, leads })).addLeads;
}

it('keeps every field and reports without a file name, when a lead is added', async () => {
  const { client, offerId } = await offerOfANewService();
  const report = await addLeads(client, offerId, [ADA]);
  expect(report).toMatchObject({ filename: null, missingColumns: [], rejectedRows: null });
  expect(countsOf(report)).toEqual({ created: 1, updated: 0, duplicates: 0, rejected: 0 });
  expect(await leadsOf(client, offerId)).toEqual([{ ...ADA, id: expect.any(String), extra: [] }]);
});

it('names the fields that were given as columns, when leads leave some out', async () => {
  const { client, offerId } = await offerOfANewService();
  const report = await addLeads(client, offerId, [
    { firstName: 'Ada', role: 'CTO' },
    { lastName: 'Bo', email: null },
  ]);
  expect(report.columns.map(({ index, field }) => [index, field])).toEqual([
    [1, 'FIRST_NAME'],
    [2, 'LAST_NAME'],
    [3, 'ROLE'],
  ]);
  expect(report.missingColumns).toEqual(['COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO']);
});

it('goes by the rules of an upload, when leads are known, changed, equal and in each other’s way', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv('name,role,email', 'Ada,CTO,ada@one.example', 'Ben,CFO,ben@two.example'));
  const [ada] = await leadsOf(client, offerId);
  const report = await addLeads(client, offerId, [
    { scoringId: ada?.id ?? '', role: 'CEO', company: ' ' },
    { email: 'BEN@two.example', externalId: 'B-2' },
    { externalId: 'B-2', company: 'Bolt' },
    { externalId: 'B-3', email: 'ben@two.example' },
    { name: 'Ben', role: 'CFO', company: 'Bolt', externalId: 'B-2', email: 'ben@two.example' },
    { firstName: 'Cy', lastName: 'Moe', role: 'COO' },
    { name: 'Cy Moe', role: 'COO' },
  ]);
  expect(countsOf(report)).toEqual({ created: 2, updated: 3, duplicates: 2, rejected: 0 });
  expect(await leadsOf(client, offerId)).toMatchObject([
    { name: 'Ada', role: 'CEO', company: null },
    { name: 'Ben', role: 'CFO', company: 'Bolt', externalId: 'B-2', email: 'BEN@two.example' },
    { externalId: 'B-3', name: null },
    { name: 'Cy Moe' },
  ]);
});

it('finds leads of a file to be there already, when the same are added', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv('name,role', 'Ada,CTO'));
  expect(countsOf(await addLeads(client, offerId, [{ name: 'Ada', role: 'CTO' }]))).toMatchObject({ duplicates: 1 });
});

it('rejects a lead by its position from 1 and offers it to download, when it cannot be taken', async () => {
  const { client, offerId } = await offerOfANewService();
  const leads = [
    { role: 'CTO' },
    { role: ' ', name: '\t' },
    { role: 'a\0b' },
    { role: '\ud800' },
    { name: 'x'.repeat(32_768) },
  ];
  const report = await addLeads(client, offerId, leads);
  expect(countsOf(report)).toEqual({ created: 1, updated: 0, duplicates: 0, rejected: 4 });
  expect(report.rejections.nodes).toMatchObject([
    { row: 2, code: 'EMPTY', column: null },
    { row: 3, code: 'UNREADABLE', column: 'role', value: 'a\ufffdb' },
    { row: 4, code: 'UNREADABLE', column: 'role', value: '\ufffd' },
    { row: 5, code: 'CELL_TOO_LONG', column: 'name' },
  ]);
  const text = await (await fetch(made(report.rejectedRows, report).url)).text();
  const lines = text.replace('\ufeff', '').split(/\r?\n/);
  expect(lines[0]).toBe('name,role,_row,_error,_surplus');
  expect(lines[2]).toMatch(/^"","a\ufffdb",3,/);
});

it('takes 1,000 leads at once, and refuses none and one more', async () => {
  const { client, offerId } = await offerOfANewService();
  const leads = Array.from({ length: 1001 }, (_, index) => ({ name: `Person ${index}`, role: 'CTO' }));
  const tooMany = { code: 'TOO_MANY', field: ['leads'], message: expect.stringContaining('1000') };
  expect(await refusalOf(client, offerId, leads)).toEqual({ leadImport: null, userErrors: [tooMany] });
  expect(await refusalOf(client, offerId, [])).toMatchObject({ leadImport: null, userErrors: [{ field: ['leads'] }] });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
  expect(countsOf(await addLeads(client, offerId, leads.slice(1)))).toMatchObject({ created: 1000 });
});

it('answers that no offer has the id, when leads are added to none', async () => {
  const { client } = await startTestService();
  const { userErrors } = await refusalOf(client, 'offer_0', [ADA]);
  expect(userErrors).toMatchObject([{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }]);
});

it('refuses a body above the limit of all requests, when leads are that large', async () => {
  const { client, offerId } = await offerOfANewService();
  const leads = Array.from({ length: 40 }, () => ({ role: 'x'.repeat(30_000) }));
  const { status, errors } = await client.send(AddLeadsDocument, { offerId, leads });
  expect({ status, errors }).toMatchObject({
    status: 413,
    errors: [{ message: expect.stringContaining('1024 KB (MAX_BODY_KB)'), extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
  });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
});
