import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { dailyQuotaUsedUp, rateLimited, verdicts } from '../support/fake-gemini-replies.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { openFakeGemini } from '../support/gemini-service.js';
import { offerOf, offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';

const DAY = 24 * 60 * 60 * 1_000;

async function startWithClock() {
  const gemini = await openFakeGemini();
  const naps: number[] = [];
  const clock = skippingClock((milliseconds) => naps.push(milliseconds));
  const access = { apiKey: API_KEY, model: 'gemini-3.5-flash-lite', baseUrl: gemini.url };
  const classifier = geminiClassifier({ ...access, concurrency: 2, batchSize: 1, clock });
  return { ...(await startTestService({ classifier, clock })), gemini, clock, classifier, naps };
}

it("lets the run wait, say until when, and go on by itself then, when the day's quota is used up", async () => {
  const { client, gemini, clock } = await startWithClock();
  gemini.next(verdicts());
  gemini.reply(() => dailyQuotaUsedUp());
  const offerId = await offerWithLeads(client, someLeads(4));
  const id = await startRun(client, offerId);
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING', total: 4, failed: 0, finishedAt: null });
  const { message } = await runOf(client, id);
  expect(message).toMatch(/daily quota .* used up/);
  expect((await offerOf(client, offerId)).activeRun).toEqual({ id });
  const asked = gemini.requests.length;

  gemini.reply(() => verdicts());
  const resumesAt = Date.parse(/\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(message ?? '')?.[0] ?? '');
  clock.skip(resumesAt - clock.now().getTime() - 60_000);
  await wait(200);
  expect(gemini.requests).toHaveLength(asked);
  clock.skip(60_000);
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'COMPLETED', message: null, scored: 4 });
  expect(await resultsOf(client, offerId)).toHaveLength(4);
});

it('lets the run wait again, when the quota is used up again', async () => {
  const { client, gemini, clock } = await startWithClock();
  gemini.reply(() => dailyQuotaUsedUp());
  const offerId = await offerWithLeads(client, someLeads(1));
  const id = await startRun(client, offerId);
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING' });
  const first = await runOf(client, id);
  clock.skip(DAY);
  await eventually(() => runOf(client, id)).toMatchObject({
    status: 'WAITING',
    message: expect.not.stringContaining(first.message ?? ''),
  });
  gemini.reply(() => verdicts());
  clock.skip(DAY);
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'COMPLETED', scored: 1 });
});

it('still lets the run wait, when the service is restarted meanwhile', async () => {
  const { client, gemini, clock, classifier, databaseUrl, stop } = await startWithClock();
  gemini.reply(() => dailyQuotaUsedUp());
  const id = await startRun(client, await offerWithLeads(client, someLeads(2)));
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING' });
  await stop();
  const asked = gemini.requests.length;
  gemini.reply(() => verdicts());
  const restarted = await startTestService({ classifier, clock, databaseUrl });
  expect(await runOf(restarted.client, id)).toMatchObject({ status: 'WAITING' });
  expect(gemini.requests).toHaveLength(asked);
  clock.skip(DAY);
  await eventually(() => runOf(restarted.client, id)).toMatchObject({ status: 'COMPLETED', scored: 2 });
});

// On PostgreSQL nobody sleeps: a run that waits is looked at every few seconds.
it.runIf(inject('database') === 'sqlite')(
  'sleeps no longer at once than a timer can, when Gemini asks to wait for more than a month',
  async () => {
    const { client, gemini, clock, naps } = await startWithClock();
    gemini.reply(() => rateLimited('3000000s'));
    const id = await startRun(client, await offerWithLeads(client, someLeads(1)));
    await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING' });
    await eventually(() => clock.sleeping).toBe(1);
    expect(Math.max(...naps)).toBeLessThan(2 ** 31);
    expect(gemini.requests).toHaveLength(1);
  },
);
