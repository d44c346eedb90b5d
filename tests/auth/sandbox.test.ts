import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { makeKey } from '../support/keys.js';
import { startTestService, type TestOptions } from '../support/service.js';
import { openSocket } from './socket.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml' };
const QUESTIONS = [
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Offer") { name } }',
  'query { ...Hidden } fragment Hidden on Query { s: __schema { queryType { name } } }',
];

/** A service where a key is needed, and one. */
async function startGuarded(options?: TestOptions) {
  const { url, databaseUrl } = await startTestService(options);
  const { key } = await makeKey(databaseUrl, 'acme');
  await eventually(async () => (await fetch(`${url}/metrics`)).status).toBe(401);
  return { url, authorization: `Bearer ${key}` };
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(`${url}/graphql`, { ...init, body: JSON.stringify({ query }) });
  const body = (await response.json()) as { data?: unknown; errors?: unknown[] };
  return { status: response.status, body };
}

it('shows the page and the schema to anybody, where nobody needs a key', async () => {
  const { url } = await startTestService();
  expect((await fetch(`${url}/graphql`, { headers: BROWSER })).status).toBe(200);
  for (const query of QUESTIONS) expect((await ask(url, query)).status).toBe(200);
});

it('shows neither to anybody, where keys are needed', async () => {
  const { url, authorization } = await startGuarded();
  expect((await fetch(`${url}/graphql`, { headers: BROWSER })).status).toBe(401);
  expect((await fetch(`${url}/graphql`, { headers: { ...BROWSER, authorization } })).status).toBe(404);
  for (const query of QUESTIONS) {
    const { status, body } = await ask(url, query, { authorization });
    expect(status, query).toBe(400);
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining('SANDBOX=true'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  }
  expect(await ask(url, '{ __typename offers { __typename } }', { authorization })).toMatchObject({ status: 200 });
  const socket = await openSocket(url, { authorization });
  await eventually(() => socket.messages).toHaveLength(1);
  socket.subscribe('1', QUESTIONS[0] ?? '');
  await eventually(() => socket.messages.at(-1)).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

it('shows the page to anybody, and the schema to who has a key, where SANDBOX asks for it', async () => {
  const { url, authorization } = await startGuarded({ env: { SANDBOX: 'true' } });
  expect((await fetch(`${url}/graphql`, { headers: BROWSER })).status).toBe(200);
  const sneaked = `${url}/graphql?query=${encodeURIComponent('{offers{totalCount}}')}`;
  for (const accept of ['text/html', 'text/html, application/json', 'text/html;q=0.5, */*;q=0.6', 'text/*']) {
    const answer = await (await fetch(sneaked, { headers: { accept, 'apollo-require-preflight': 'true' } })).text();
    expect(answer, accept).not.toContain('totalCount":');
  }
  for (const query of QUESTIONS) {
    expect((await ask(url, query)).status).toBe(401);
    expect((await ask(url, query, { authorization })).status).toBe(200);
  }
});
