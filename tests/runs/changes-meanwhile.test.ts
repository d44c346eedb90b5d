import { expect, it } from 'vitest';
import { addLeads, someLead, someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { modelText } from '../support/fake-gemini-replies.js';
import { type GeminiService, startGeminiService, startImpatientService } from '../support/gemini-service.js';
import {
  DeleteLeadDocument,
  DeleteOfferDocument,
  OfferLeadsDocument,
  PublishDocument,
  ScoreOfferDocument,
  UpdateOfferDocument,
} from '../support/generated/graphql.js';
import { type HeldReplies, holdReplies } from '../support/held-replies.js';
import { gradedList, saveDraft } from '../support/models.js';
import { companyOf, offerOf, offerWithLeads, resultsOf, runOf, score, startRun } from '../support/scoring.js';

type RunUnderWay = GeminiService & { readonly offerId: string; readonly runId: string; readonly held: HeldReplies };

/** A run whose first two calls are held, so that the test can change something meanwhile. */
async function startHeldRun(leads = someLeads(2)): Promise<RunUnderWay> {
  const service = await startGeminiService({ env: { AI_CONCURRENCY: '2' } });
  const held = holdReplies();
  service.gemini.reply(() => held.reply);
  const offerId = await offerWithLeads(service.client, leads);
  const runId = await startRun(service.client, offerId);
  await eventually(() => held.waiting).toBe(2);
  return { ...service, offerId, runId, held };
}

async function leadIdOf(client: Client, offerId: string, company: string): Promise<string> {
  const { offer } = await client.run(OfferLeadsDocument, { id: offerId });
  return offer?.leads.nodes.find((lead) => lead.company === company)?.id ?? '';
}

/** The run's end, once the held calls are answered. */
async function letItEnd({ client, held, runId }: RunUnderWay) {
  held.release();
  await eventually(async () => (await runOf(client, runId)).finishedAt).not.toBeNull();
  return runOf(client, runId);
}

it('leaves leads to the next run, when they are uploaded meanwhile', async () => {
  const run = await startHeldRun();
  await addLeads(run.client, run.offerId, [someLead({ company: 'Late' })]);
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', total: 2, scored: 2 });
  expect((await offerOf(run.client, run.offerId)).counts).toMatchObject({ leads: 3, scored: 2, unscored: 1 });
  expect(await score(run.client, run.offerId)).toMatchObject({ total: 1, scored: 1 });
});

it('takes a lead out of the total, when it is deleted while its verdict is under way', async () => {
  const run = await startHeldRun();
  await run.client.run(DeleteLeadDocument, { id: await leadIdOf(run.client, run.offerId, 'Company 1') });
  expect(await runOf(run.client, run.runId)).toMatchObject({ total: 1, scored: 0 });
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', total: 1, scored: 1, failed: 0 });
  expect((await resultsOf(run.client, run.offerId)).map(companyOf)).toEqual(['Company 2']);
});

it('takes a lead out of the total, when it is deleted before its turn', async () => {
  const run = await startHeldRun(someLeads(5));
  await run.client.run(DeleteLeadDocument, { id: await leadIdOf(run.client, run.offerId, 'Company 5') });
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', total: 4, scored: 4 });
});

it('takes a lead out of the total and of the scored, when it is deleted after its turn', async () => {
  const run = await startHeldRun(someLeads(3));
  const quick = holdReplies();
  run.gemini.reply(() => quick.reply);
  run.held.release();
  await eventually(async () => (await runOf(run.client, run.runId)).scored).toBe(2);
  await run.client.run(DeleteLeadDocument, { id: await leadIdOf(run.client, run.offerId, 'Company 1') });
  expect(await runOf(run.client, run.runId)).toMatchObject({ total: 2, scored: 1 });
  quick.release();
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', total: 2, scored: 2 });
});

it('completes, when all its leads are deleted', async () => {
  const run = await startHeldRun();
  for (const company of ['Company 1', 'Company 2']) {
    await run.client.run(DeleteLeadDocument, { id: await leadIdOf(run.client, run.offerId, company) });
  }
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', total: 0, scored: 0, failed: 0 });
});

it('drops a failure from the list, when its lead is deleted', async () => {
  const { client, gemini } = await startImpatientService();
  gemini.reply(() => modelText('garbage'));
  const offerId = await offerWithLeads(client, someLeads(2));
  const { id } = await score(client, offerId);
  await client.run(DeleteLeadDocument, { id: await leadIdOf(client, offerId, 'Company 1') });
  const { failures } = await runOf(client, id);
  expect([failures.nodes.length, failures.totalCount]).toEqual([1, 1]);
});

it('marks a result stale, when its lead changes while its verdict is under way', async () => {
  const leads = someLeads(2).map((lead) => ({ ...lead, externalId: lead.company ?? '' }));
  const run = await startHeldRun(leads);
  await addLeads(run.client, run.offerId, [{ externalId: 'Company 2', role: 'Driver' }]);
  await letItEnd(run);
  const results = await resultsOf(run.client, run.offerId);
  expect(results.map(({ stale, intent }) => [stale, intent])).toEqual([
    [false, 'HIGH'],
    [true, 'HIGH'],
  ]);
  expect(await score(run.client, run.offerId)).toMatchObject({ total: 1, scored: 1 });
  expect((await resultsOf(run.client, run.offerId))[1]).toMatchObject({ stale: false, intent: 'LOW' });
});

it('marks results stale, when the offer changes while their verdicts are under way', async () => {
  const run = await startHeldRun();
  await run.client.run(UpdateOfferDocument, { id: run.offerId, input: { name: 'RoutePilot 2' } });
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', scored: 2 });
  expect((await resultsOf(run.client, run.offerId)).map(({ stale }) => stale)).toEqual([true, true]);
  expect(await score(run.client, run.offerId)).toMatchObject({ total: 2, scored: 2 });
  expect((await resultsOf(run.client, run.offerId)).map(({ stale }) => stale)).toEqual([false, false]);
});

it('gives the points of the model that is published while verdicts are under way', async () => {
  const run = await startHeldRun();
  const { id, revision } = await saveDraft(run.client, run.offerId, { role: { decisionMaker: 30 } });
  await run.client.run(PublishDocument, { id, revision, waitSeconds: 0 });
  expect(await letItEnd(run)).toMatchObject({ status: 'COMPLETED', total: 2, scored: 2 });
  const list = await gradedList(run.client, run.offerId);
  expect(list.map(({ scoringModel, rule }) => [scoringModel.version, rule.role.points])).toEqual([
    [2, 30],
    [2, 30],
  ]);
});

it('breaks off its calls and is gone, when its offer is deleted', async () => {
  const run = await startHeldRun(someLeads(5));
  const { deleteOffer } = await run.client.run(DeleteOfferDocument, { id: run.offerId });
  expect(deleteOffer).toMatchObject({ deletedId: run.offerId, userErrors: [] });
  await eventually(() => run.held.brokenOff).toBe(2);
  await expect(runOf(run.client, run.runId)).rejects.toThrow('{"id":');
  expect(run.gemini.requests).toHaveLength(2);
  expect(run.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it('answers OFFER_NOT_FOUND to who waits for the run, when its offer is deleted', async () => {
  const { client, gemini } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const offerId = await offerWithLeads(client, someLeads(1));
  const waiting = client.run(ScoreOfferDocument, { offerId, waitSeconds: 20 });
  await eventually(() => held.waiting).toBe(1);
  await client.run(DeleteOfferDocument, { id: offerId });
  expect((await waiting).scoreOffer).toMatchObject({
    run: null,
    userErrors: [{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }],
  });
});
