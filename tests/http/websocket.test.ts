import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestService } from '../support/service.js';

const PROTOCOL = 'graphql-transport-ws';

/** Sends one operation over a WebSocket, and answers the first message after the greeting, or how the socket was closed. */
function ask(url: string, payload: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, PROTOCOL);
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init' }));
    socket.on('error', reject);
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack') return send({ id: '1', type: 'subscribe', payload });
      socket.close();
      resolve(message);
    });
  });
}

const FAULTS: readonly [when: string, query: string, code: string][] = [
  ['a syntax error', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', 'subscription { news }', 'GRAPHQL_VALIDATION_FAILED'],
  ['lists in lists', `{ offers(first: ${'['.repeat(100_000)}) }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['a missing variable', 'subscription($id: ID!) { scoringProgress(runId: $id) { id } }', 'BAD_USER_INPUT'],
  ['an unknown run', 'subscription { scoringProgress(runId: "x") { id } }', 'NOT_FOUND'],
  ['an unknown offer', '{ results(offerId: "x") { totalCount } }', 'NOT_FOUND'],
];

describe('an operation by WebSocket', () => {
  it('is answered as by HTTP', async () => {
    const { url } = await startTestService();
    const message = await ask(url, { query: '{ offers { totalCount } }' });
    expect(message).toEqual({ id: '1', type: 'next', payload: { data: { offers: { totalCount: 0 } } } });
  });

  it('that cannot be taken is answered by an error with a code, and the socket stays open', async () => {
    const { url, log } = await startTestService();
    for (const [when, query, code] of FAULTS) {
      const message = (await ask(url, { query })) as { payload: { errors?: unknown } };
      const errors = message.payload.errors ?? message.payload;
      expect(errors, when).toMatchObject([{ message: expect.stringMatching(/\S/), extensions: { code } }]);
      expect(JSON.stringify(message), when).not.toMatch(/call stack|node_modules|\/src\//);
    }
    expect(log).toEqual([]);
  });

  it('that is no operation closes the socket, and the service goes on', async () => {
    const { url } = await startTestService();
    expect(await ask(url, 'nothing')).toMatchObject({ code: 4400 });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
