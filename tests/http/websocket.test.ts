import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask-by-websocket.js';
import { startTestService } from '../support/service.js';

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
