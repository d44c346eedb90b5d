import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { someLeads } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import { eventually } from '../support/eventually.js';
import { after, dailyQuotaUsedUp, invalidKey, verdicts } from '../support/fake-gemini-replies.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { CancelScoringRunDocument, DeleteOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { queryOnce } from '../support/postgres/query.js';
import { companyOf, offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';
import { slackNow } from '../support/slack.js';

vi.setConfig({ testTimeout: 60_000 });

const CONCURRENCY = 2;

/** A database and a fake Gemini, and a way to start services that share both. */
async function setUp() {
  const databaseUrl = await newPostgresDatabase('migrated');
  const gemini = await openFakeGemini();
  const env = { ...geminiEnv(gemini), AI_CONCURRENCY: String(CONCURRENCY) };
  const start = () => startTestService({ databaseUrl, env });
  return { databaseUrl, gemini, start };
}

/** Two services that wait for Gemini's answers to all that they may ask at once. */
async function startHeldRun() {
  const { gemini, start, ...rest } = await setUp();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const [first, second] = [await start(), await start()];
  const offerId = await offerWithLeads(first.client, someLeads(20));
  const runId = await startRun(first.client, offerId);
  await eventually(() => held.waiting).toBe(2 * CONCURRENCY);
  return { ...rest, gemini, start, held, first, second, offerId, runId };
}

it('is shared by all processes, and asks about each lead once', async () => {
  const { gemini, start } = await setUp();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const [first, second] = [await start(), await start()];
  const leads = someLeads(60);
  const offerId = await offerWithLeads(first.client, leads);
  const runId = await startRun(first.client, offerId);
  // Both processes have to ask, however slow the machine is.
  await eventually(() => held.waiting).toBe(2 * CONCURRENCY);
  held.release();
  const counts = { scored: 60, failed: 0 };
  await eventually(() => runOf(second.client, runId), 30_000).toMatchObject({ status: 'COMPLETED', ...counts });
  expect((await resultsOf(second.client, offerId)).map(companyOf)).toEqual(leads.map(({ company }) => company));
  expect(gemini.requests).toHaveLength(60);
  expect(gemini.mostAtOnce).toBe(2 * CONCURRENCY);
  expect([...first.log, ...second.log]).toEqual([]);
});

it('breaks off the calls of all processes within two seconds, when it is cancelled in one', async () => {
  const { held, first, second, runId, gemini } = await startHeldRun();
  const slack = await slackNow(second.url);
  const started = Date.now();
  await second.client.run(CancelScoringRunDocument, { id: runId });
  await eventually(() => held.brokenOff).toBe(2 * CONCURRENCY);
  expect(Date.now() - started).toBeLessThan(2_000 + slack);
  held.release();
  await wait(1_500);
  expect(await runOf(first.client, runId)).toMatchObject({ status: 'CANCELLED', scored: 0 });
  expect(gemini.requests).toHaveLength(2 * CONCURRENCY);
  expect([...first.log, ...second.log]).toEqual([]);
});

it('breaks off the calls of all processes, when its offer is deleted in one', async () => {
  const { held, first, second, offerId } = await startHeldRun();
  await second.client.run(DeleteOfferDocument, { id: offerId });
  await eventually(() => held.waiting).toBe(0);
  expect([...first.log, ...second.log]).toEqual([]);
});

it('is handed to the other processes at once, when one stops', async () => {
  const { held, first, second, runId, gemini } = await startHeldRun();
  const slack = await slackNow(first.url);
  const started = Date.now();
  await first.stop();
  expect(Date.now() - started).toBeLessThan(3_000 + slack);
  await eventually(() => held.brokenOff).toBe(CONCURRENCY);
  held.release();
  await eventually(() => runOf(second.client, runId), 15_000).toMatchObject({ status: 'COMPLETED', scored: 20 });
  // What nobody hands on expires after 18 s.
  expect(Date.now() - started).toBeLessThan(15_000);
  expect(gemini.requests.length).toBeLessThanOrEqual(20 + CONCURRENCY);
});

it('waits in all processes while the quota is used up, and goes on by itself', async () => {
  const { databaseUrl, gemini } = await setUp();
  const clock = skippingClock();
  const access = { apiKey: API_KEY, model: 'gemini-3.5-flash-lite', baseUrl: gemini.url };
  const start = () => {
    const classifier = geminiClassifier({ ...access, concurrency: CONCURRENCY, batchSize: 1, clock });
    return startTestService({ databaseUrl, classifier, clock });
  };
  const [first, second] = [await start(), await start()];
  gemini.next(verdicts());
  gemini.reply(() => dailyQuotaUsedUp());
  const runId = await startRun(first.client, await offerWithLeads(first.client, someLeads(20)));
  await eventually(() => runOf(second.client, runId)).toMatchObject({ status: 'WAITING', failed: 0 });
  await wait(3_000);
  const asked = gemini.requests.length;
  gemini.reply(() => verdicts());
  await wait(3_000);
  expect(gemini.requests).toHaveLength(asked);
  clock.skip(24 * 60 * 60 * 1_000);
  await eventually(() => runOf(first.client, runId)).toMatchObject({ status: 'COMPLETED', scored: 20, message: null });
});

it('makes no more requests than it may in all processes together, and takes the answers to those', async () => {
  const { gemini, start } = await setUp();
  gemini.reply(() => after(50, verdicts()));
  const [first, second] = [await start(), await start()];
  const offerId = await offerWithLeads(first.client, someLeads(20));
  const runId = await startRun(first.client, offerId, { maxRequests: 7 });
  await eventually(() => runOf(second.client, runId)).toMatchObject({ status: 'CANCELLED', scored: 7, failed: 0 });
  expect(gemini.requests).toHaveLength(7);
});

it('ends in all processes, when the key is refused in one', async () => {
  const { gemini, start } = await setUp();
  const [first, second] = [await start(), await start()];
  gemini.reply(() => after(200, invalidKey()));
  const runId = await startRun(first.client, await offerWithLeads(first.client, someLeads(20)));
  await eventually(() => runOf(second.client, runId)).toMatchObject({ status: 'FAILED', scored: 0, failed: 0 });
  expect((await runOf(first.client, runId)).message).toContain('GEMINI_API_KEY');
  const asked = gemini.requests.length;
  await wait(1_000);
  expect(gemini.requests).toHaveLength(asked);
});

it('goes on, when all connections to the database are cut again and again', async () => {
  const { databaseUrl, gemini, start } = await setUp();
  gemini.reply(() => after(100, verdicts()));
  const [first] = [await start(), await start()];
  const offerId = await offerWithLeads(first.client, someLeads(80));
  const runId = await startRun(first.client, offerId);
  for (let cut = 1; cut <= 3; cut += 1) {
    await eventually(() => gemini.requests.length).toBeGreaterThan(15 * cut);
    await queryOnce(
      databaseUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  }
  await eventually(() => runOf(first.client, runId).catch(() => null), 40_000).toMatchObject({
    status: 'COMPLETED',
    scored: 80,
    failed: 0,
  });
  expect(await resultsOf(first.client, offerId)).toHaveLength(80);
  expect(gemini.requests.length).toBeLessThanOrEqual(80 + 3 * 2 * CONCURRENCY);
});

it('is taken up, when it has lost its chunks', async () => {
  const { databaseUrl, gemini, start } = await setUp();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const { client } = await start();
  const runId = await startRun(client, await offerWithLeads(client, someLeads(20)));
  await eventually(() => held.waiting).toBe(CONCURRENCY);
  await queryOnce(databaseUrl, 'DELETE FROM pgboss_public.job');
  held.release();
  await eventually(() => runOf(client, runId)).toMatchObject({ status: 'COMPLETED', scored: 20 });
});

it('is tried again, and then fails, when the service meets faults of its own', async () => {
  let faults = 0;
  const classify = () => {
    faults += 1;
    throw new Error('Broken.');
  };
  const { client, log } = await startTestService({ classifier: { ...localClassifier(), classify } });
  const runId = await startRun(client, await offerWithLeads(client, someLeads(3)));
  await eventually(() => runOf(client, runId)).toMatchObject({ status: 'FAILED', scored: 0, failed: 0 });
  expect((await runOf(client, runId)).message).toContain('an internal error');
  expect(faults).toBe(3);
  expect(log.map(({ msg }) => msg)).toEqual([
    'a part of a scoring run failed; retrying',
    'a part of a scoring run failed; retrying',
    'scoring run failed',
  ]);
});
