import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { geminiEnv, startGeminiService } from '../support/gemini-service.js';
import { ScoreOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { slackNow } from '../support/slack.js';

it('answers who waits with the run as it is and is soon over, when the service stops', async () => {
  const { client, gemini, stop, url, log } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const offerId = await offerWithLeads(client, someLeads(2));
  const waiting = client.run(ScoreOfferDocument, { offerId, waitSeconds: 30 });
  await eventually(() => held.waiting).toBe(2);
  const slack = await slackNow(url);
  const started = Date.now();
  const stopped = stop();
  expect((await waiting).scoreOffer).toMatchObject({
    run: { status: expect.stringMatching(/^(QUEUED|RUNNING)$/), scored: 0 },
    userErrors: [],
  });
  await stopped;
  expect(Date.now() - started).toBeLessThan(2_000 + slack);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  expect(log).toEqual([]);
});

it('goes on with all runs that have not ended, when the service starts again', async () => {
  const { client, gemini, stop, databaseUrl } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const offerIds = [await offerWithLeads(client, someLeads(2)), await offerWithLeads(client, someLeads(3))];
  const runIds = await Promise.all(offerIds.map((offerId) => startRun(client, offerId)));
  await eventually(() => held.waiting).toBe(5);
  await stop();
  held.release();
  const env = { ...geminiEnv(gemini), GEMINI_API_KEY: 'another' };
  const restarted = await startTestService({ databaseUrl, env });
  for (const id of runIds) {
    await eventually(() => runOf(restarted.client, id)).toMatchObject({ status: 'COMPLETED' });
  }
  for (const [place, offerId] of offerIds.entries()) {
    expect(await resultsOf(restarted.client, offerId)).toHaveLength(place + 2);
  }
  expect(gemini.requests).toHaveLength(10);
});
