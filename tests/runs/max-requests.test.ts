import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { after, serverError, verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, startGeminiService, startImpatientService } from '../support/gemini-service.js';
import { ScoreOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { offerOf, offerWithLeads, runOf, score, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

it('ends the run in good order at its limit, and keeps the answers to what it asked', async () => {
  const { client, gemini, log } = await startGeminiService({ env: { AI_CONCURRENCY: '8' } });
  gemini.reply(({ leads: [lead] }) => after(lead?.company === 'Company 1' ? 200 : 5, verdicts()));
  const offerId = await offerWithLeads(client, someLeads(20));
  const run = await score(client, offerId, { maxRequests: 5 });
  expect(run).toMatchObject({ status: 'CANCELLED', total: 20, scored: 5, failed: 0, usage: { requests: 5 } });
  expect(run.message).toMatch(/has made 5 requests.*maxRequests.*another run/);
  expect(gemini.requests).toHaveLength(5);
  expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 5, unscored: 15 });
  expect(log).toEqual([]);
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', message: null, total: 15, scored: 15 });
});

it('counts requests that are made again', async () => {
  const { client, gemini } = await startImpatientService();
  gemini.reply(() => serverError());
  const offerId = await offerWithLeads(client, someLeads(3));
  const run = await score(client, offerId, { maxRequests: 7 });
  expect(run).toMatchObject({ status: 'CANCELLED', scored: 0, failed: expect.any(Number), usage: { requests: 7 } });
  expect(gemini.requests).toHaveLength(7);
});

it('completes the run, when it takes no more requests than it may', async () => {
  const { client } = await startGeminiService();
  const run = await score(client, await offerWithLeads(client, someLeads(4)), { maxRequests: 4 });
  expect(run).toMatchObject({ status: 'COMPLETED', message: null, scored: 4 });
});

it('holds over a restart, also for requests whose answers are lost with it', async () => {
  const { client, gemini, stop, databaseUrl } = await startGeminiService({ env: { AI_CONCURRENCY: '2' } });
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const offerId = await offerWithLeads(client, someLeads(9));
  const id = await startRun(client, offerId, { maxRequests: 5 });
  await eventually(() => held.waiting).toBe(2);
  await stop();
  gemini.reply(() => verdicts());
  const restarted = await startTestService({ databaseUrl, env: geminiEnv(gemini) });
  await eventually(() => runOf(restarted.client, id)).toMatchObject({ status: 'CANCELLED', scored: 3 });
  expect(gemini.requests).toHaveLength(5);
});

it.each([0, -1, 1_000_001])('is refused, when it is %i', async (maxRequests) => {
  const { client } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(1));
  const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId, maxRequests });
  expect(scoreOffer).toMatchObject({ run: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['maxRequests'] }] });
});
