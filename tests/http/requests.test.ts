import { describe, expect, it } from 'vitest';
import { SANDBOX_OPERATIONS, SANDBOX_VARIABLES } from '../../src/http/pages/sandbox.js';
import { CreateOfferDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { operation, PREFLIGHT, post, REFUSED_REQUESTS } from './refused-requests.js';

/** What no answer may hold: a stack, a path of the machine, a library's or the database's own words. */
const INNER_LIFE = /\bat \S+ \(|node_modules|file:\/\/|\/src\/|\.[jt]s:\d|prisma|sqlite|SELECT |call stack/i;

describe('a request that the service cannot take', () => {
  it('is answered by JSON with a code and a message, and nothing of the inner life', async () => {
    const { url, log } = await startTestService();
    for (const { when, path = '/graphql', init, status, code, says = /\S/ } of REFUSED_REQUESTS) {
      const response = await fetch(url + path, init);
      const text = await response.text();
      expect([response.status, response.headers.get('content-type')], `${when}: ${text}`).toEqual([
        status,
        'application/json; charset=utf-8',
      ]);
      const { errors } = JSON.parse(text);
      expect(errors[0].message, when).toMatch(says);
      for (const error of errors) expect(error.extensions, when).toEqual({ code });
      expect(text, when).not.toMatch(INNER_LIFE);
    }
    expect(log).toEqual([]);
  });

  it('is one over the configured limit of a body', async () => {
    const { url } = await startTestService({ env: { MAX_BODY_KB: '2' } });
    const query = '{ offers { totalCount } } # ';
    const sizes = [1_900, 2_100].map(
      async (size) => (await fetch(`${url}/graphql`, operation(query.padEnd(size, 'x')))).status,
    );
    expect(await Promise.all(sizes)).toEqual([200, 413]);
  });
});

describe('an operation', () => {
  it('may be sent by GET, where it is a query with the header of a client', async () => {
    const { url } = await startTestService();
    const response = await fetch(`${url}/graphql?query={offers{totalCount}}`, { headers: PREFLIGHT });
    expect(await response.json()).toEqual({ data: { offers: { totalCount: 0 } } });
  });

  it('may be nested deeper than people write', async () => {
    const { url } = await startTestService();
    const nested = `{ offers { nodes ${'{ leads(first: 1) { nodes { offer '.repeat(12)} { id } ${'} } }'.repeat(12)} } }`;
    const response = await fetch(`${url}/graphql`, operation(nested));
    expect(await response.json()).toEqual({ data: { offers: { nodes: [] } } });
  });
});

describe('GET /graphql from a browser', () => {
  it('is a page with the operations of the whole job, which run as they are', async () => {
    const { url, client } = await startTestService();
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    for (const name of ['createOffer', 'uploadLeads', 'scoreOffer', 'results', 'exportResults']) {
      expect(page).toContain(`${name}(`);
    }
    const { input } = SANDBOX_VARIABLES;
    expect((await client.run(CreateOfferDocument, { input })).createOffer.userErrors).toEqual([]);
    const answers = await fetch(
      `${url}/graphql`,
      post({ query: SANDBOX_OPERATIONS, operationName: 'CallList', variables: { offerId: 'x' } }),
    );
    expect(await answers.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
