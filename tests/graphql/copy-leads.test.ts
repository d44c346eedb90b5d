import { expect, it } from 'vitest';
import { addLeads, createOffer, made, someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { exportCsv } from '../support/downloads.js';
import { CopyLeadsDocument, DeleteOfferDocument, UndoImportDocument } from '../support/generated/graphql.js';
import { offerOf, offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, NOTHING_KEPT, stateOf, upload } from '../support/uploads.js';

const FILE = csv(
  'External Id,First Name,Last Name,Role,Company,Industry,City,About,Email,LinkedIn URL,Phone,Deal size,Notes',
  'A-1,Ada,Byron,CTO,Acme,Freight,Oslo,Builds things,ada@one.example,https://www.linkedin.com/in/ada,+47 22 00 00 00,900,warm',
  ',,,CFO,Best,,,,,,,,cold',
);

async function copy(client: Client, fromOfferId: string, toOfferId: string, score: boolean | null = null) {
  return (await client.run(CopyLeadsDocument, { fromOfferId, toOfferId, score })).copyLeads;
}

const withoutId = ({ id, ...lead }: Awaited<ReturnType<typeof leadsOf>>[number]) => lead;

it('copies every field and extra column without results, and says where from, when another offer gets the leads', async () => {
  const { client } = await startTestService();
  const [from, to] = [await createOffer(client), await createOffer(client, { name: 'Fuel cards' })];
  await upload(client, from, FILE);
  await score(client, from);
  const before = await leadsOf(client, from);
  const { leadImport, run, userErrors } = await copy(client, from, to);
  expect(userErrors).toEqual([]);
  expect(run).toBeNull();
  const report = made(leadImport, userErrors);
  expect(report).toMatchObject({ filename: null, copiedFrom: { id: from }, missingColumns: [], rejectedRows: null });
  expect(countsOf(report)).toEqual({ created: 2, updated: 0, duplicates: 0, rejected: 0 });
  expect(report.columns.map(({ field }) => field)).toContain('PHONE');
  expect((await leadsOf(client, to)).map(withoutId)).toEqual(before.map(withoutId));
  expect(await leadsOf(client, from)).toEqual(before);
  expect((await offerOf(client, to)).counts).toMatchObject({ leads: 2, unscored: 2 });
  await score(client, to);
  expect((await exportCsv(client, { offerId: to })).cells[0]?.slice(-2)).toEqual(['Deal size', 'Notes']);
});

it('scores the copied leads at once, when it is asked to', async () => {
  const { client } = await startTestService();
  const from = await offerWithLeads(client, someLeads(3));
  const to = await createOffer(client);
  expect((await copy(client, from, to, true)).run).toMatchObject({ total: 3 });
});

it('updates whom the other offer knows, and says what is missing, when the leads are there in part', async () => {
  const { client } = await startTestService();
  const [from, to] = [await createOffer(client), await createOffer(client)];
  await addLeads(client, from, [
    { email: 'ada@one.example', role: 'CEO' },
    { email: 'ben@two.example', role: 'CFO' },
    { email: 'cy@three.example', role: 'COO' },
  ]);
  await addLeads(client, to, [
    { email: 'ADA@one.example', role: 'CTO' },
    { email: 'ben@two.example', role: 'CFO' },
  ]);
  const { leadImport, userErrors } = await copy(client, from, to);
  const report = made(leadImport, userErrors);
  expect(countsOf(report)).toEqual({ created: 1, updated: 1, duplicates: 1, rejected: 0 });
  expect(report.missingColumns).toEqual(['COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO']);
  expect((await leadsOf(client, to)).map(({ role }) => role)).toEqual(['CEO', 'CFO', 'COO']);
  expect(countsOf(made((await copy(client, from, to)).leadImport, report))).toMatchObject({ duplicates: 3 });
});

it('is taken back whole by an undo, and is kept when the offer it came from is deleted', async () => {
  const { client } = await startTestService();
  const from = await offerWithLeads(client, someLeads(4));
  const [first, second] = [await createOffer(client), await createOffer(client)];
  const { leadImport } = await copy(client, from, first);
  await client.run(UndoImportDocument, { id: made(leadImport, first).id });
  expect(await stateOf(client, first)).toEqual(NOTHING_KEPT);
  await copy(client, from, second);
  await client.run(DeleteOfferDocument, { id: from });
  expect(await leadsOf(client, second)).toHaveLength(4);
  expect((await offerOf(client, second)).imports.totalCount).toBe(1);
});

it('copies more leads than are read at once, each once and in their order', async () => {
  const { client } = await startTestService();
  const from = await createOffer(client);
  const lines = Array.from({ length: 1_201 }, (_, place) => `Person ${place},CTO`);
  await upload(client, from, csv('name,role', ...lines));
  const to = await createOffer(client);
  expect(countsOf(made((await copy(client, from, to)).leadImport, to))).toMatchObject({ created: 1_201 });
  expect((await offerOf(client, to)).counts.leads).toBe(1_201);
});

it('says which argument is wrong and leaves nothing, when an offer is unknown, empty, or both are the same', async () => {
  const { client } = await startTestService();
  const from = await offerWithLeads(client, someLeads(1));
  const to = await createOffer(client);
  const faultOf = async (one: string, other: string) => (await copy(client, one, other)).userErrors;
  expect(await faultOf('offer_0', to)).toMatchObject([{ code: 'OFFER_NOT_FOUND', field: ['fromOfferId'] }]);
  expect(await faultOf(from, 'offer_0')).toMatchObject([{ code: 'OFFER_NOT_FOUND', field: ['toOfferId'] }]);
  expect(await faultOf(to, from)).toMatchObject([{ code: 'EMPTY_FILE', field: ['fromOfferId'] }]);
  expect(await faultOf(from, from)).toMatchObject([{ code: 'NOT_APPLICABLE', field: ['toOfferId'] }]);
  expect(await stateOf(client, to)).toEqual(NOTHING_KEPT);
});
