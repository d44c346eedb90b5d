import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { hang } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { offerWithLeads, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

/** Opens a WebSocket and collects what comes; it is cut off after the test. */
function open(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  const messages: { readonly id?: string; readonly type: string; readonly payload?: unknown }[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  const closed = once(socket, 'close').then(([code, reason]) => [code, String(reason)]);
  return { socket, messages, closed, send: (message: object) => socket.send(JSON.stringify(message)) };
}

async function greet(url: string) {
  const opened = open(url);
  await once(opened.socket, 'open');
  opened.send({ type: 'connection_init' });
  await eventually(() => opened.messages[0]?.type).toBe('connection_ack');
  return opened;
}

describe('a WebSocket', () => {
  it('is closed, when its client does not greet', async () => {
    const { url } = await startTestService({ timeouts: { connectionInit: 100 } });
    expect(await open(url).closed).toEqual([4408, 'Connection initialisation timeout']);
  });

  it('is closed in a way after which clients connect again, when it has lasted for long', async () => {
    const { url } = await startTestService({ timeouts: { socket: 200 } });
    const { closed } = await greet(url);
    expect(await closed).toEqual([1001, 'The connection is old. Connect again.']);
  });

  it('has no further operation, when the other WebSockets of its client have as many as one may have', async () => {
    const { url, client, gemini } = await startGeminiService({ env: { MAX_SUBSCRIPTIONS: '2' } });
    gemini.reply(() => hang());
    const offerId = await offerWithLeads(client, someLeads(1));
    const payload = { query: `subscription { scoringProgress(runId: "${await startRun(client, offerId)}") { id } }` };
    const sockets = [await greet(url), await greet(url), await greet(url)];
    for (const [place, { send, messages }] of sockets.slice(0, 2).entries()) {
      send({ id: String(place), type: 'subscribe', payload });
      await eventually(() => messages.at(-1)?.type).toBe('next');
    }
    const [first, , third] = sockets;
    third?.send({ id: 'one', type: 'subscribe', payload });
    await eventually(() => third?.messages.at(-1)).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringContaining('(MAX_SUBSCRIPTIONS)') }],
    });
    first?.socket.terminate();
    await first?.closed;
    await eventually(async () => {
      third?.send({ id: randomUUID(), type: 'subscribe', payload });
      await wait(100);
      return third?.messages.at(-1)?.type;
    }).toBe('next');
  });

  it('has so many operations under way at most, and then goes on with those that it has', async () => {
    const { url } = await startTestService({ env: { MAX_SUBSCRIPTIONS: '2' } });
    const { send, messages } = await greet(url);
    const payload = { query: '{ offers { totalCount nodes { id } } }' };
    for (const id of ['1', '2', '3']) send({ id, type: 'subscribe', payload });
    await eventually(() => messages.filter(({ type }) => type === 'complete')).toHaveLength(2);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([
      {
        id: '3',
        type: 'error',
        payload: [{ message: expect.stringContaining('(MAX_SUBSCRIPTIONS)'), extensions: { code: 'BAD_USER_INPUT' } }],
      },
    ]);
    send({ id: '4', type: 'subscribe', payload });
    await eventually(() => messages.filter(({ id, type }) => id === '4' && type === 'next')).toHaveLength(1);
  });
});
