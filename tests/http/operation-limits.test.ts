import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask-by-websocket.js';
import { someLeads } from '../support/builders.js';
import { scoredOffer } from '../support/results.js';
import { startTestService } from '../support/service.js';
import { operation } from './refused-requests.js';

const WHOLE_PAGE = `{
  results(first: 500) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges {
      cursor
      node {
        id status score intent reasoning scoredAt stale
        lead {
          id externalId name role company industry location linkedinBio email linkedinUrl createdAt
          extra { header value }
        }
        offer { id name valueProps idealUseCases createdAt updatedAt }
        rule {
          points
          role { relevance points evidence { field quote } }
          industry { match points matchedWith evidence { field quote } }
          completeness { points missing }
        }
        ai { points confidence provider model promptVersion inputHash grounded evidence { field quote } }
        factors { code points maxPoints explanation evidence { field quote } }
        failure { code message attempts }
      }
    }
  }
}`;

const NESTED = '{ offers(first: 500) { nodes { leads(first: 500) { nodes { id } } } } }';

/** Operations of each kind, the first within its limit, the second beyond it. */
const LIMITS = [
  {
    variable: 'MAX_QUERY_DEPTH',
    limit: '2',
    within: '{ offers { totalCount } }',
    beyond: '{ offers { nodes { id } } }',
  },
  { variable: 'MAX_QUERY_TOKENS', limit: '3', within: '{ __typename }', beyond: '{ a: __typename }' },
  { variable: 'MAX_QUERY_ALIASES', limit: '1', within: '{ a: __typename }', beyond: '{ a: __typename b: __typename }' },
  {
    variable: 'MAX_QUERY_COST',
    limit: '200',
    within: '{ offers(first: 50) { nodes { id } } }',
    beyond: '{ offers(first: 51) { nodes { id } } }',
  },
];

describe('what an operation may ask for', () => {
  it('is enough for the largest page with every field, for a hundred aliases, and for the whole schema', async () => {
    const { url, client } = await startTestService();
    await scoredOffer(client, someLeads(3));
    const aliases = Array.from({ length: 100 }, (_, place) => `a${place}: offer(id: "x") { id name }`);
    for (const query of [WHOLE_PAGE, `{ ${aliases.join(' ')} }`, getIntrospectionQuery()]) {
      const response = await fetch(`${url}/graphql`, operation(query));
      expect([response.status, await response.json()]).toEqual([200, { data: expect.anything() }]);
    }
  });

  it.each(LIMITS)('is limited by $variable, named where it is exceeded, over HTTP and WebSocket', async (limit) => {
    const { url } = await startTestService({ env: { [limit.variable]: limit.limit } });
    const refusal = [
      { message: expect.stringContaining(`(${limit.variable})`), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ];
    const response = await fetch(`${url}/graphql`, operation(limit.beyond));
    expect([response.status, await response.json()]).toMatchObject([400, { errors: refusal }]);
    expect(await ask(url, { query: limit.beyond })).toMatchObject({ type: 'error', payload: refusal });
    expect((await fetch(`${url}/graphql`, operation(limit.within))).status).toBe(200);
    expect(await ask(url, { query: limit.within })).toMatchObject({
      type: 'next',
      payload: { data: expect.anything() },
    });
  });

  it('is limited by the fields that fragments come to, where these multiply', async () => {
    const { url } = await startTestService({ env: { MAX_QUERY_TOKENS: '200' } });
    const fragment = (place: number) => `fragment F${place} on Query { ...F${place + 1} ...F${place + 1} }`;
    const doubled = (times: number) =>
      `{ ...F1 } ${Array.from({ length: times }, (_, place) => fragment(place + 1)).join(' ')} fragment F${times + 1} on Query { __typename }`;
    expect((await fetch(`${url}/graphql`, operation(doubled(7)))).status).toBe(200);
    const response = await fetch(`${url}/graphql`, operation(doubled(8)));
    const message = expect.stringContaining('Its fragments repeat more than 200 fields (MAX_QUERY_TOKENS)');
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ message }] }]);
  });

  it.each(['reading { notes }', 'functionCounts { leads }', 'leadColumns { leads }'])(
    'counts %s of an offer as much as a mutation',
    async (field) => {
      const { url } = await startTestService({ env: { MAX_QUERY_COST: '2000' } });
      const query = (offers: number) => `{ offers(first: ${offers}) { nodes { ${field} } } }`;
      expect((await fetch(`${url}/graphql`, operation(query(1)))).status).toBe(200);
      expect((await fetch(`${url}/graphql`, operation(query(2)))).status).toBe(400);
    },
  );

  it('counts the rows that variables ask for, also over WebSocket', async () => {
    const { url } = await startTestService();
    const query = NESTED.replace('{ offers', 'query ($rows: Int) { offers').replaceAll('500', '$rows');
    expect(await ask(url, { query, variables: { rows: 500 } })).toMatchObject({ type: 'error' });
    expect(await ask(url, { query, variables: { rows: 5 } })).toMatchObject({ type: 'next' });
  });

  it('is told anew from the variables of each request, whatever was asked before', async () => {
    const { url } = await startTestService();
    const query =
      'query ($rows: Int, $after: String, $order: ResultOrder) { results(first: $rows, after: $after, orderBy: $order) { nodes { history(first: $rows) { nodes { at } } } } }';
    const answerTo = async (variables: object) => {
      const body = JSON.stringify({ query, variables });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    };
    const refused = [{ rows: 500 }, { rows: 'many' }, { rows: 5, after: 7 }, { rows: 5, order: 'BY_LUCK' }];
    const before = await Promise.all(refused.map(answerTo));
    expect(before.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(await answerTo({ rows: 5 })).toMatchObject({ status: 200 });
    expect(await answerTo({ rows: 5, order: 'NEWEST' })).toMatchObject({ status: 200 });
    expect(await Promise.all(refused.map(answerTo))).toEqual(before);
    expect((await answerTo({ rows: 5, after: 'forged' })).text).toContain('after is not a cursor');
  });

  it('leaves out how deeply variables are nested that the operation does not declare', async () => {
    const { url } = await startTestService();
    const variables = `{"unknown":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const body = `{"query":"{ offers { totalCount } }","variables":${variables}}`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toEqual([200, { data: { offers: { totalCount: 0 } } }]);
  });
});
