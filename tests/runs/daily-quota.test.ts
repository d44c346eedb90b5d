import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { dailyQuotaUsedUp, verdicts } from '../support/fake-gemini-replies.js';
import { offerOf, offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { startWithClock } from './start-with-clock.js';

const DAY = 24 * 60 * 60 * 1_000;

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
