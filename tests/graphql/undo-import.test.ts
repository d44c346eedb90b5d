import { expect, it } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { after, verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { LeadImportDocument, OfferDocument, UndoImportDocument } from '../support/generated/graphql.js';
import { offerOf, offerWithLeads, resultsOf, runOf, score, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, upload } from '../support/uploads.js';

const HEADER = 'external_id,name,role,company,notes';

async function offerOfANewService() {
  const { client } = await startTestService();
  return { client, offerId: await createOffer(client) };
}

async function undo(client: Client, id: string) {
  return (await client.run(UndoImportDocument, { id })).undoImport;
}

it('removes the leads that the import created, and the import itself', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv(HEADER, 'A-1,Ada,CTO,Acme,'));
  const before = await leadsOf(client, offerId);
  const { id } = await upload(client, offerId, csv(HEADER, 'B-2,Ben,CFO,Bolt,', 'C-3,Cid,CEO,Core,', ',,,,x'));
  await score(client, offerId);
  expect(await undo(client, id)).toEqual({ undone: { id, deleted: 2, restored: 0, kept: 0 }, userErrors: [] });
  expect(await leadsOf(client, offerId)).toEqual(before);
  const { counts, imports } = await offerOf(client, offerId);
  expect(counts).toEqual({ leads: 1, scored: 1, failed: 0, stale: 0, unscored: 0 });
  expect(imports.totalCount).toBe(1);
  expect(await resultsOf(client, offerId)).toHaveLength(1);
  expect((await client.run(LeadImportDocument, { id })).leadImport).toBeNull();
});

it('gives the leads that the import changed their former values, and marks the results that no longer hold', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv(HEADER, 'A-1,Ada,CTO,Acme,met', 'B-2,Ben,CFO,Bolt,', 'C-3,Cid,CEO,Core,'));
  const before = await leadsOf(client, offerId);
  const { id } = await upload(client, offerId, csv(HEADER, 'A-1,,Chief of Staff,,called', 'B-2,Benjamin,,,'));
  await score(client, offerId);
  expect(await undo(client, id)).toMatchObject({ undone: { deleted: 0, restored: 2, kept: 0 } });
  expect(await leadsOf(client, offerId)).toEqual(before);
  // Scoring does not read a name.
  expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 1 });
  expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1 });
});

it('gives a lead what it was before the import, when rows far apart changed it twice', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv(HEADER, 'A-1,Ada,CTO,Acme,met'));
  const before = await leadsOf(client, offerId);
  const between = Array.from({ length: 1_600 }, (_, row) => `N-${row},New,CTO,Other,`);
  const { id } = await upload(client, offerId, csv(HEADER, 'A-1,,CFO,,', ...between, 'A-1,,CEO,,'));
  expect((await leadsOf(client, offerId))[0]).toMatchObject({ role: 'CEO' });
  expect(await undo(client, id)).toMatchObject({ undone: { deleted: 1_600, restored: 1, kept: 0 } });
  expect(await leadsOf(client, offerId)).toEqual(before);
});

it('leaves a lead as it is, when it was changed again since', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv(HEADER, 'A-1,Ada,CTO,Acme,', 'B-2,Ben,CFO,Bolt,'));
  const { id } = await upload(client, offerId, csv(HEADER, 'A-1,,CEO,,', 'B-2,,CEO,,'));
  await upload(client, offerId, csv(HEADER, 'A-1,,,Acme Group,'));
  expect(await undo(client, id)).toMatchObject({ undone: { deleted: 0, restored: 1, kept: 1 } });
  const leads = await leadsOf(client, offerId);
  expect(leads.map(({ role, company }) => [role, company])).toEqual([
    ['CEO', 'Acme Group'],
    ['CFO', 'Bolt'],
  ]);
});

it('lets the same file be uploaded again as if it had never been', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv(HEADER, 'A-1,Ada,CTO,Acme,'));
  const file = csv(HEADER, 'A-1,,CEO,,', 'B-2,Ben,CFO,Bolt,');
  const { id } = await upload(client, offerId, file);
  await undo(client, id);
  expect(await upload(client, offerId, file)).toMatchObject({ created: 1, updated: 1, duplicates: 0 });
});

it('takes the leads out of a run that is under way, which then ends without them', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_CONCURRENCY: '1' } });
  gemini.reply(() => after(200, verdicts()));
  const offerId = await offerWithLeads(client, someLeads(2));
  const { id } = await upload(client, offerId, csv(HEADER, 'B-2,Ben,CFO,Bolt,', 'C-3,Cid,CEO,Core,'));
  const runId = await startRun(client, offerId);
  await undo(client, id);
  expect(await runOf(client, runId)).toMatchObject({ total: 2 });
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', total: 2, scored: 2 });
  expect((await offerOf(client, offerId)).counts).toMatchObject({ leads: 2, scored: 2 });
});

it('happens once, when it is asked for twice at once', async () => {
  const { client, offerId } = await offerOfANewService();
  const { id } = await upload(client, offerId, csv(HEADER, 'A-1,Ada,CTO,Acme,'));
  const answers = await Promise.all([undo(client, id), undo(client, id)]);
  expect(answers.map(({ undone }) => undone !== null).sort()).toEqual([false, true]);
  expect((await client.run(OfferDocument, { id: offerId })).offer?.counts.leads).toBe(0);
});

it('is refused, when there is no such import', async () => {
  const { client } = await offerOfANewService();
  const error = { code: 'IMPORT_NOT_FOUND', field: ['id'], message: expect.stringContaining('No import has this id') };
  expect(await undo(client, 'import_none')).toEqual({ undone: null, userErrors: [error] });
});
