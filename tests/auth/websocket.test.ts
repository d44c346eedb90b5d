import { expect, it } from 'vitest';
import { addLeads, createOffer, someLeads } from '../support/builders.js';
import { makeClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { startGeminiService } from '../support/gemini-service.js';
import { holdReplies } from '../support/held-replies.js';
import { makeKey, orderKeys } from '../support/keys.js';
import { startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openSocket } from './socket.js';

const OFFERS = '{ offers { totalCount } }';

it('is let in by a key in its parameters, under either name', async () => {
  const { url, databaseUrl } = await startTestService();
  const { key } = await makeKey(databaseUrl, 'acme');
  for (const name of ['authorization', 'Authorization']) {
    const socket = await openSocket(url, { [name]: `Bearer ${key}` });
    await eventually(() => socket.messages).toMatchObject([{ type: 'connection_ack' }]);
    socket.subscribe('1', OFFERS);
    await eventually(() => socket.messages).toContainEqual({
      id: '1',
      type: 'next',
      payload: { data: { offers: { totalCount: 0 } } },
    });
  }
});

it('is closed as forbidden without a valid key, and as unauthorized when it subscribes before connection_init', async () => {
  const { url, databaseUrl } = await startTestService();
  const { key } = await makeKey(databaseUrl, 'acme');
  const { status } = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } });
  expect(status).toBe(200);
  await eventually(async () => (await fetch(`${url}/metrics`)).status).toBe(401);
  for (const params of [{}, { authorization: `Bearer ${key}x` }, { authorization: 7 }, { authorization: [key] }]) {
    const socket = await openSocket(url, params);
    await eventually(() => socket.closedBy).toBe(4403);
    expect(socket.messages).toEqual([]);
  }
  const hasty = await openSocket(url, null);
  hasty.subscribe('1', OFFERS);
  await eventually(() => hasty.closedBy).toBe(4401);
});

it('is closed within seconds, amid a subscription, when its key is revoked', async () => {
  const { url, databaseUrl, gemini } = await startGeminiService();
  const held = holdReplies();
  gemini.reply(() => held.reply);
  const { id, key } = await makeKey(databaseUrl, 'acme');
  const other = await makeKey(databaseUrl, 'acme');
  const client = makeClient(url, key);
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(1));
  const runId = await startRun(client, offerId);
  const sockets = await Promise.all([key, other.key].map((one) => openSocket(url, { authorization: `Bearer ${one}` })));
  for (const socket of sockets) {
    await eventually(() => socket.messages).toMatchObject([{ type: 'connection_ack' }]);
    socket.subscribe('1', `subscription { scoringProgress(runId: "${runId}") { status } }`);
    await eventually(() => socket.messages.at(-1)).toMatchObject({ type: 'next' });
  }
  await orderKeys(databaseUrl, `revoke ${id}`);
  await eventually(() => sockets[0]?.closedBy, 6_000).toBe(4403);
  expect(sockets[1]?.closedBy).toBeNull();
  held.release();
  await eventually(() => sockets[1]?.messages.at(-1)).toMatchObject({ type: 'complete' });
  expect(sockets[0]?.messages.at(-1)).toMatchObject({ payload: { data: { scoringProgress: { status: 'RUNNING' } } } });
});

it('is closed within seconds, when it was opened without a key and the first one is made', async () => {
  const { url, databaseUrl } = await startTestService();
  const socket = await openSocket(url, {});
  await eventually(() => socket.messages).toMatchObject([{ type: 'connection_ack' }]);
  await makeKey(databaseUrl, 'acme');
  await eventually(() => socket.closedBy, 6_000).toBe(4403);
});
