import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startGeminiService } from '../support/gemini-service.js';
import { ScoreOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { offerOf, offerWithLeads, runOf, score, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { slackNow } from '../support/slack.js';

const UNKNOWN_ID = 'T2ZmZXI6bm9uZQ';

describe('when scoreOffer answers', () => {
  it('is at once, where no wait is asked for', async () => {
    const { client, gemini } = await startGeminiService();
    const held = holdReplies();
    gemini.reply(() => held.reply);
    const offerId = await offerWithLeads(client, someLeads(2));
    const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId });
    expect(scoreOffer).toMatchObject({
      alreadyRunning: false,
      userErrors: [],
      run: {
        status: 'QUEUED',
        message: null,
        total: 2,
        scored: 0,
        failed: 0,
        finishedAt: null,
        offer: { id: offerId },
      },
    });
    held.release();
    await eventually(() => runOf(client, scoreOffer.run?.id ?? '')).toMatchObject({ status: 'COMPLETED', scored: 2 });
  });

  it('is when the run ends, where that is within waitSeconds', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(3));
    const started = Date.now();
    const run = await score(client, offerId, { waitSeconds: 20 });
    expect(run).toMatchObject({ status: 'COMPLETED', message: null, total: 3, scored: 3, failed: 0 });
    expect(Date.now() - started).toBeLessThan(20_000);
    const times = [run.createdAt, run.startedAt, run.finishedAt].map((time) => Date.parse(time ?? ''));
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('is after waitSeconds, where the run takes longer', async () => {
    const { client, url, gemini } = await startGeminiService();
    gemini.reply(() => holdReplies().reply);
    const offerId = await offerWithLeads(client, someLeads(1));
    const slack = await slackNow(url);
    const started = Date.now();
    expect(await score(client, offerId, { waitSeconds: 1 })).toMatchObject({ status: 'RUNNING', scored: 0 });
    expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
    expect(Date.now() - started).toBeLessThan(3_000 + slack);
  });
});

describe('scoreOffer', () => {
  it.each([-1, 31, 2_147_483_647])('refuses to wait for %i seconds, and starts nothing', async (waitSeconds) => {
    const { client } = await startTestService();
    const offerId = await offerWithLeads(client, someLeads(1));
    const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId, waitSeconds });
    expect(scoreOffer).toMatchObject({
      run: null,
      alreadyRunning: false,
      userErrors: [{ code: 'OUT_OF_RANGE', field: ['waitSeconds'] }],
    });
    expect((await offerOf(client, offerId)).runs.totalCount).toBe(0);
  });

  it('refuses an offer that is not there', async () => {
    const { client } = await startTestService();
    const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId: UNKNOWN_ID });
    expect(scoreOffer).toMatchObject({ run: null, userErrors: [{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }] });
  });

  it('refuses an import that is not there, or is of another offer', async () => {
    const { client } = await startTestService();
    const offerId = await offerWithLeads(client, someLeads(1));
    const otherImport = await addLeads(client, await createOffer(client), someLeads(1));
    for (const importId of [UNKNOWN_ID, otherImport.id, offerId]) {
      const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId, importId });
      expect(scoreOffer).toMatchObject({ run: null, userErrors: [{ code: 'IMPORT_NOT_FOUND', field: ['importId'] }] });
    }
  });

  it('answers a completed run of total 0, where no lead is to score', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId });
    expect(scoreOffer).toMatchObject({ alreadyRunning: false, run: { status: 'COMPLETED', total: 0, scored: 0 } });
    expect(scoreOffer.run?.finishedAt).not.toBeNull();
    expect(await offerOf(client, offerId)).toMatchObject({ activeRun: null, runs: { totalCount: 1 } });
  });

  it('answers the run under way, when it is called again', async () => {
    const { client, gemini } = await startGeminiService();
    const held = holdReplies();
    gemini.reply(() => held.reply);
    const offerId = await offerWithLeads(client, someLeads(2));
    const id = await startRun(client, offerId);
    expect((await offerOf(client, offerId)).activeRun).toEqual({ id });
    const again = client.run(ScoreOfferDocument, { offerId, rescore: true, waitSeconds: 20 });
    held.release();
    expect((await again).scoreOffer).toMatchObject({
      alreadyRunning: true,
      run: { id, status: 'COMPLETED', scored: 2 },
    });
    expect((await offerOf(client, offerId)).runs.totalCount).toBe(1);
    expect(gemini.requests).toHaveLength(2);
  });

  it('opens exactly one run, when it is called ten times at once', async () => {
    const { client, gemini } = await startGeminiService();
    gemini.reply(() => holdReplies().reply);
    const offerId = await offerWithLeads(client, someLeads(3));
    const calls = Array.from({ length: 10 }, () => client.run(ScoreOfferDocument, { offerId }));
    const answers = (await Promise.all(calls)).map(({ scoreOffer }) => scoreOffer);
    expect(new Set(answers.map(({ run }) => run?.id)).size).toBe(1);
    expect(answers.filter(({ alreadyRunning }) => !alreadyRunning)).toHaveLength(1);
    expect((await offerOf(client, offerId)).runs.totalCount).toBe(1);
  });

  it('runs for two offers at once', async () => {
    const { client, gemini } = await startGeminiService();
    const held = holdReplies();
    gemini.reply(() => held.reply);
    const offerIds = [await offerWithLeads(client, someLeads(1)), await offerWithLeads(client, someLeads(1))];
    const runs = offerIds.map((offerId) => score(client, offerId));
    await eventually(() => held.waiting).toBe(2);
    held.release();
    for (const run of await Promise.all(runs)) expect(run).toMatchObject({ status: 'COMPLETED', scored: 1 });
  });
});
