import { expect, it } from 'vitest';
import { createOffer, made, someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startGeminiService } from '../support/gemini-service.js';
import { AddAndScoreDocument, UpdateOfferDocument, UploadAndScoreDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { modelsOf } from '../support/models.js';
import { offerOf, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const FILE = { name: 'leads.csv', content: 'name,role,company\nAnn,CEO,Acme\nBea,CFO,Acme\n' };

it('starts over the leads of an upload, when it is asked for', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const { uploadLeads } = await client.upload(UploadAndScoreDocument, { offerId, score: true }, FILE);
  const run = made(uploadLeads.run, uploadLeads);
  expect(run).toMatchObject({ kind: 'SCORING', total: 2 });
  await eventually(() => runOf(client, run.id)).toMatchObject({ status: 'COMPLETED', scored: 2 });
  const again = await client.upload(UploadAndScoreDocument, { offerId, score: true }, FILE);
  expect(again.uploadLeads).toMatchObject({ leadImport: { duplicates: 2 }, run: null });
});

it('starts by itself, when the offer says so and the upload does not say otherwise', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  expect((await client.upload(UploadAndScoreDocument, { offerId }, FILE)).uploadLeads.run).toBeNull();
  await client.run(UpdateOfferDocument, { id: offerId, input: { scoreOnUpload: true } });
  expect((await modelsOf(client, offerId)).counts.stale).toBe(0);
  const add = async (name: string, score?: boolean) => {
    const leads = [{ name, role: 'CEO', company: 'Acme' }];
    return (await client.run(AddAndScoreDocument, { offerId, leads, score })).addLeads.run;
  };
  expect(await add('Cy', false)).toBeNull();
  expect(await add('Dee')).toMatchObject({ kind: 'SCORING', total: 1 });
});

it('waits for the run that is under way, and takes the leads of all uploads since in one run', async () => {
  const { client, gemini } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const offerId = await createOffer(client);
  const add = async (from: number, score: boolean) =>
    (await client.run(AddAndScoreDocument, { offerId, leads: someLeads(from).slice(-2), score })).addLeads.run;
  await add(2, false);
  const first = await startRun(client, offerId);
  const [second, third] = [await add(4, true), await add(6, true)];
  expect(second).toMatchObject({ status: 'QUEUED', total: 2 });
  expect(third).toMatchObject({ id: second?.id, status: 'QUEUED', total: 4 });
  expect((await offerOf(client, offerId)).activeRun?.id).toBe(first);
  held.release();
  await eventually(() => runOf(client, second?.id ?? '')).toMatchObject({ status: 'COMPLETED', scored: 4 });
  expect((await offerOf(client, offerId)).counts).toMatchObject({ leads: 6, scored: 6 });
});
