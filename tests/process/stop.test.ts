import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { ScoreOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { faultsIn, startProcess } from '../support/process.js';
import { file, map, multipartBody, openRequest, operations } from '../support/raw-multipart.js';
import { offerOf, offerWithLeads, resultsOf, runOf } from '../support/scoring.js';
import { slackNow } from '../support/slack.js';
import { temporaryFolder } from '../support/temporary-folder.js';

vi.setConfig({ testTimeout: 60_000 });

it('answers who waits, exits with 0 within 5 s and goes on after the next start, when it gets SIGTERM twice amid a run', async () => {
  const gemini = await openFakeGemini();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const env = { ...geminiEnv(gemini), AI_CONCURRENCY: '2' };
  const first = await startProcess({ env });
  const offerId = await offerWithLeads(first.client, someLeads(5));
  const waiting = first.client.run(ScoreOfferDocument, { offerId, waitSeconds: 30 });
  await eventually(() => held.waiting).toBe(2);

  const slack = await slackNow(first.url);
  const signalled = Date.now();
  first.send('SIGTERM');
  await wait(20);
  const ended = first.end('SIGTERM');
  const { run } = (await waiting).scoreOffer;
  expect(run).toMatchObject({ status: 'RUNNING', total: 5, scored: 0 });
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - signalled).toBeLessThan(5_000 + slack);
  await eventually(() => held.brokenOff).toBe(2);
  expect(faultsIn(first)).toBe('');

  held.release();
  const { client } = await startProcess({ env, folder: first.folder });
  await eventually(() => runOf(client, run?.id ?? '')).toMatchObject({ status: 'COMPLETED', scored: 5 });
  expect(await resultsOf(client, offerId)).toHaveLength(5);
  expect((await offerOf(client, offerId)).runs.totalCount).toBe(1);
  expect(gemini.requests).toHaveLength(2 + 5);
});

it('is told by npm, when npm start gets SIGTERM', async () => {
  const gemini = await openFakeGemini();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const folder = await temporaryFolder();
  const env = { ...geminiEnv(gemini), DATABASE_URL: `file:${folder}/leads.db` };
  const { client, end, url } = await startProcess({ npm: true, env });
  const offerId = await offerWithLeads(client, someLeads(1));
  const waiting = client.run(ScoreOfferDocument, { offerId, waitSeconds: 30 });
  await eventually(() => held.waiting).toBe(1);
  const ended = end('SIGTERM');
  expect((await waiting).scoreOffer.run).toMatchObject({ status: 'RUNNING' });
  await ended;
  // The shell between npm and the service may end before it.
  await eventually(() => fetch(url).catch(({ message }: Error) => message)).toBe('fetch failed');
});

it('tells a client so, and exits with 0 within 5 s, when it gets SIGTERM amid a large upload', async () => {
  const service = await startProcess();
  const offerId = await offerWithLeads(service.client, someLeads(1));
  const { sent, reply } = openRequest(service.url, { 'transfer-encoding': 'chunked' });
  sent.write(multipartBody(operations(offerId), map(), file('role\n')).subarray(0, -16));
  const sending = setInterval(() => sent.write('Head of Logistics\n'.repeat(10_000)), 20);
  onTestFinished(() => clearInterval(sending));
  await wait(500);
  const slack = await slackNow(service.url);
  const signalled = Date.now();
  const ended = service.end('SIGTERM');
  expect(await reply).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
  sent.destroy();
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - signalled).toBeLessThan(5_000 + slack);
  expect(faultsIn(service)).toBe('');
});
