import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { dailyQuotaUsedUp, verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { CancelScoringRunDocument, ScoreOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { offerOf, offerWithLeads, resultsOf, runOf, score, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { slackNow } from '../support/slack.js';

/** A run of five leads, three at once: two are scored, three wait for Gemini. */
async function startHalfDoneRun() {
  const service = await startGeminiService({ env: { AI_CONCURRENCY: '3' } });
  const held = holdReplies();
  service.gemini.reply(() => held.reply);
  service.gemini.next(verdicts(), verdicts());
  const offerId = await offerWithLeads(service.client, someLeads(5));
  const runId = await startRun(service.client, offerId);
  await eventually(() => held.waiting).toBe(3);
  await eventually(async () => (await runOf(service.client, runId)).scored).toBe(2);
  return { ...service, held, offerId, runId };
}

it('stops the run and breaks off its calls within a second, when it is under way', async () => {
  const { client, url, gemini, held, runId } = await startHalfDoneRun();
  const slack = await slackNow(url);
  const started = Date.now();
  const { cancelScoringRun } = await client.run(CancelScoringRunDocument, { id: runId });
  expect(cancelScoringRun).toMatchObject({
    userErrors: [],
    run: { id: runId, status: 'CANCELLED', message: null, total: 5, scored: 2, failed: 0 },
  });
  expect(cancelScoringRun.run?.finishedAt).not.toBeNull();
  await eventually(() => held.brokenOff).toBe(3);
  expect(Date.now() - started).toBeLessThan(1_000 + slack);
  expect(gemini.requests).toHaveLength(5);
});

it('keeps the results that the run has, and writes none after', async () => {
  const { client, held, offerId, runId, log } = await startHalfDoneRun();
  await client.run(CancelScoringRunDocument, { id: runId });
  held.release();
  expect(await resultsOf(client, offerId)).toHaveLength(2);
  expect(await offerOf(client, offerId)).toMatchObject({ activeRun: null, counts: { scored: 2, unscored: 3 } });
  expect(await runOf(client, runId)).toMatchObject({ status: 'CANCELLED', total: 5, scored: 2 });
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it('leaves the rest to a new run', async () => {
  const { client, held, offerId, runId } = await startHalfDoneRun();
  await client.run(CancelScoringRunDocument, { id: runId });
  held.release();
  const run = await score(client, offerId);
  expect(run).toMatchObject({ status: 'COMPLETED', total: 3, scored: 3 });
  expect(run.id).not.toBe(runId);
});

it('answers who waits for the run', async () => {
  const { client, gemini } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const offerId = await offerWithLeads(client, someLeads(1));
  const waiting = client.run(ScoreOfferDocument, { offerId, waitSeconds: 20 });
  await eventually(() => held.waiting).toBe(1);
  const id = (await offerOf(client, offerId)).activeRun?.id ?? '';
  await client.run(CancelScoringRunDocument, { id });
  expect((await waiting).scoreOffer.run).toMatchObject({ id, status: 'CANCELLED' });
});

it('stops a run that waits for the AI provider', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => dailyQuotaUsedUp());
  const offerId = await offerWithLeads(client, someLeads(1));
  const id = await startRun(client, offerId);
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING' });
  const { cancelScoringRun } = await client.run(CancelScoringRunDocument, { id });
  expect(cancelScoringRun.run).toMatchObject({ status: 'CANCELLED', message: null });
  expect((await offerOf(client, offerId)).activeRun).toBeNull();
});

it('answers a run that has ended as it is', async () => {
  const { client } = await startGeminiService();
  const { id } = await score(client, await offerWithLeads(client, someLeads(2)));
  const before = await runOf(client, id);
  const { cancelScoringRun } = await client.run(CancelScoringRunDocument, { id });
  expect(cancelScoringRun).toMatchObject({ userErrors: [], run: { id, status: 'COMPLETED', scored: 2 } });
  expect(await runOf(client, id)).toEqual(before);
});

it('answers a run that was cancelled before as it is', async () => {
  const { client, runId } = await startHalfDoneRun();
  const first = await client.run(CancelScoringRunDocument, { id: runId });
  expect(await client.run(CancelScoringRunDocument, { id: runId })).toEqual(first);
});

it('refuses a run that is not there', async () => {
  const { client } = await startTestService();
  const { cancelScoringRun } = await client.run(CancelScoringRunDocument, { id: 'run_0' });
  expect(cancelScoringRun).toMatchObject({ run: null, userErrors: [{ code: 'RUN_NOT_FOUND', field: ['id'] }] });
});
