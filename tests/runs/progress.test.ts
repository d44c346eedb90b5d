import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import WebSocket from 'ws';
import { someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { after, dailyQuotaUsedUp, verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { DeleteOfferDocument, ScoringProgressDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { offerWithLeads, type Run, runOf, score, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';

/** All that a subscription to a run is sent, up to its completion; `states` has what came so far. */
async function follow(client: Client, runId: string, states: Run[] = []): Promise<Run[]> {
  for await (const { data, errors } of client.subscribe(ScoringProgressDocument, { runId })) {
    expect(errors).toBeUndefined();
    if (data) states.push(data.scoringProgress);
  }
  return states;
}

it('sends the present state first, then changes a few times a second, then the final state, and completes', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_CONCURRENCY: '2' } });
  gemini.reply(() => after(100, verdicts()));
  const offerId = await offerWithLeads(client, someLeads(20));
  const runId = await startRun(client, offerId);
  const started = Date.now();
  const states = await follow(client, runId);
  const seconds = (Date.now() - started) / 1_000;
  expect(states[0]).toMatchObject({ id: runId, total: 20, finishedAt: null, offer: { id: offerId } });
  expect(states.at(-1)).toMatchObject({ status: 'COMPLETED', scored: 20, failed: 0 });
  expect(states.slice(0, -1).map(({ status }) => status)).not.toContain('COMPLETED');
  const scored = states.map((state) => state.scored);
  expect(scored).toEqual([...scored].sort((one, other) => one - other));
  expect(states.length).toBeGreaterThanOrEqual(3);
  expect(states.length).toBeLessThanOrEqual(seconds * 5 + 2);
});

it('sends no state twice in a row, while nothing changes', async () => {
  const { client, gemini } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const runId = await startRun(client, await offerWithLeads(client, someLeads(1)));
  await eventually(() => held.waiting).toBe(1);
  await eventually(() => runOf(client, runId)).toMatchObject({ status: 'RUNNING', usage: { requests: 1 } });
  const states: Run[] = [];
  const following = follow(client, runId, states);
  await eventually(() => states.length).toBe(1);
  await wait(700);
  held.release();
  await following;
  expect(states.filter(({ scored }) => scored === 0)).toMatchObject([{ status: 'RUNNING' }]);
  expect(states.at(-1)).toMatchObject({ status: 'COMPLETED', scored: 1 });
});

it('sends the final state alone and completes, when the run has ended before', async () => {
  const { client } = await startGeminiService();
  const { id } = await score(client, await offerWithLeads(client, someLeads(2)));
  expect(await follow(client, id)).toEqual([await runWithoutFailures(client, id)]);
});

async function runWithoutFailures(client: Client, id: string): Promise<Run> {
  const { failures, ...run } = await runOf(client, id);
  return run;
}

it('sends the same to all who follow a run', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => after(50, verdicts()));
  const runId = await startRun(client, await offerWithLeads(client, someLeads(20)));
  const all = await Promise.all(Array.from({ length: 5 }, () => follow(client, runId)));
  for (const states of all) expect(states.at(-1)).toMatchObject({ status: 'COMPLETED', scored: 20 });
});

it('is an error with the code NOT_FOUND, when there is no such run', async () => {
  const { client } = await startTestService();
  const replies = [];
  for await (const reply of client.subscribe(ScoringProgressDocument, { runId: 'run_0' })) replies.push(reply);
  expect(replies).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  expect(replies[0]?.data ?? null).toBeNull();
});

it('completes, when the offer of the run is deleted', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => holdReplies().reply);
  const offerId = await offerWithLeads(client, someLeads(1));
  const states: Run[] = [];
  const following = follow(client, await startRun(client, offerId), states);
  await eventually(() => states.length).toBeGreaterThan(0);
  await client.run(DeleteOfferDocument, { id: offerId });
  await following;
});

it('looks no more after the run, when the client unsubscribes early', async () => {
  const clock = skippingClock();
  const { client, gemini } = await startGeminiService({ clock });
  gemini.reply(() => dailyQuotaUsedUp());
  const runId = await startRun(client, await offerWithLeads(client, someLeads(1)));
  await eventually(() => runOf(client, runId)).toMatchObject({ status: 'WAITING' });
  const sleepingBefore = clock.sleeping;
  for await (const { data } of client.subscribe(ScoringProgressDocument, { runId })) {
    expect(data?.scoringProgress.status).toBe('WAITING');
    await eventually(() => clock.sleeping).toBe(sleepingBefore + 1);
    break;
  }
  await eventually(() => clock.sleeping).toBe(sleepingBefore);
});

it('closes the connection as "going away" without completing, when the service stops', async () => {
  const { client, gemini, url, stop } = await startGeminiService();
  gemini.reply(() => holdReplies().reply);
  const runId = await startRun(client, await offerWithLeads(client, someLeads(1)));
  const { messages, firstState, closeCode } = subscribeRaw(url, runId);
  await firstState;
  await stop();
  expect(await closeCode).toBe(1001);
  expect(messages.map(({ type }) => type)).toContain('next');
  expect(messages.map(({ type }) => type)).not.toContain('complete');
});

/** A subscription that shows each message of the protocol. */
function subscribeRaw(url: string, runId: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const messages: { readonly type: string }[] = [];
  const payload = { query: ScoringProgressDocument.toString(), variables: { runId } };
  const firstState = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      messages.push(message);
      if (message.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      if (message.type === 'next') resolve();
    });
  });
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
  const closeCode = new Promise<number>((resolve) => socket.on('close', resolve));
  return { messages, firstState, closeCode };
}
