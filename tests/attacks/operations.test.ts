import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { operation, post } from '../http/refused-requests.js';
import { ask } from '../support/ask-by-websocket.js';
import { startAttackedService } from '../support/attacked-service.js';
import { createOffer } from '../support/builders.js';

/** How many of each are sent at once. */
const AT_ONCE = 20;

const OPERATIONS: readonly [what: string, query: string][] = [
  ['fields of 10,000 levels', `{ offers { nodes ${'{ leads { nodes '.repeat(5_000)}`],
  ['lists of 10,000 levels', `{ offers(first: ${'['.repeat(10_000)}`],
  ['objects of 10,000 levels', `{ results(filter: ${'{ a: '.repeat(10_000)}`],
  ['variables of 10,000 levels', `query ($a: ${'['.repeat(10_000)}Int${']'.repeat(10_000)}) { __typename }`],
  ['1,000 aliases', `{ ${Array.from({ length: 1_000 }, (_, place) => `a${place}: offers { totalCount }`).join(' ')} }`],
  ['1,000 directives', `{ __typename ${'@include(if: true) '.repeat(1_000)} }`],
  ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['a page of 100,000', '{ offers(first: 100000) { totalCount } }'],
  ['a page of less than nothing', '{ offers(first: -1) { totalCount } }'],
  ['the schema in itself', `{ __schema { types ${'{ fields { type '.repeat(15)} { name } ${'} }'.repeat(15)} } }`],
];

it.each(OPERATIONS)('refuses %s by HTTP and WebSocket, and goes on', async (_, query) => {
  const { url, expectUnharmed } = await startAttackedService();
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => fetch(`${url}/graphql`, operation(query))));
  for (const answer of answers)
    expect(JSON.parse(await answer.text()).errors[0].extensions.code).toMatch(/^(?:GRAPHQL_|BAD_USER_INPUT)/);
  expect(await ask(url, { query })).toMatchObject({ type: expect.stringMatching(/error|next/) });
  await expectUnharmed();
});

it('refuses a long operation in the URL of a GET whose body has a short one', async () => {
  const { url, expectUnharmed } = await startAttackedService({
    env: { MAX_QUERY_TOKENS: '100', MAX_QUERY_DEPTH: '5' },
  });
  const body = '{"query": "{ __typename }"}';
  for (const query of [
    `{ ${'__typename '.repeat(150)} }`,
    '{ offers { nodes { leads { nodes { offer { id } } } } } }',
  ]) {
    const headers = {
      'apollo-require-preflight': 'true',
      'content-type': 'application/json',
      'content-length': body.length,
    };
    const asked = request(`${url}/graphql?query=${encodeURIComponent(query)}`, { method: 'GET', headers }).end(body);
    const [answer] = await once(asked, 'response');
    const { errors } = JSON.parse(await text(answer));
    expect([answer.statusCode, errors?.[0].message]).toEqual([
      400,
      expect.stringMatching(/MAX_QUERY_(?:TOKENS|DEPTH)/),
    ]);
  }
  await expectUnharmed();
});

it('carries out none of many operations in one request', async () => {
  const { url, client, expectUnharmed } = await startAttackedService();
  const offerId = await createOffer(client);
  const query = `mutation { deleteOffer(id: "${offerId}") { deletedId } }`;
  const answer = await fetch(`${url}/graphql`, post(Array(100).fill({ query })));
  expect(answer.status).toBe(400);
  const kept = await fetch(`${url}/graphql`, operation(`{ offer(id: "${offerId}") { id } }`));
  expect(await kept.json()).toEqual({ data: { offer: { id: offerId } } });
  await expectUnharmed();
});

it('takes keys of JSON that name what all objects have for what they are: unknown', async () => {
  const { url, expectUnharmed } = await startAttackedService();
  const query = 'query ($filter: ResultFilter) { results(filter: $filter) { totalCount } }';
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
    const body = `{"query": ${JSON.stringify(query)}, "${key}": {"polluted": true}, "variables": {"filter": {"${key}": {"polluted": true}}}}`;
    const answer = await fetch(`${url}/graphql`, post(body));
    expect([answer.status, JSON.parse(await answer.text()).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
  expect('polluted' in {}).toBe(false);
  await expectUnharmed();
});
