import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { eventually } from '../support/eventually.js';
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
    const { url } = await startTestService({ timeouts: { greeting: 100 } });
    expect(await open(url).closed).toEqual([4408, 'Connection initialisation timeout']);
  });

  it('is closed in a way after which clients connect again, when it has lasted for long', async () => {
    const { url } = await startTestService({ timeouts: { socket: 200 } });
    const { closed } = await greet(url);
    expect(await closed).toEqual([1001, 'The connection is old. Connect again.']);
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
