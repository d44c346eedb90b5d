import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { makeKey } from '../support/keys.js';
import { startTestService } from '../support/service.js';

const SCHEMA = readFileSync('schema.graphql', 'utf8');
const BROWSER = { accept: 'text/html,application/xhtml+xml' };

it('is schema.graphql to the letter, for anybody where nobody needs a key', async () => {
  const { url } = await startTestService();
  for (const headers of [{}, BROWSER, { accept: 'text/plain' }]) {
    const response = await fetch(`${url}/schema.graphql`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(SCHEMA);
  }
});

it('answers HEAD by the same headers, and 304 to who has it already', async () => {
  const { url } = await startTestService();
  const address = `${url}/schema.graphql`;
  const head = await fetch(address, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(Number(head.headers.get('content-length'))).toBe(Buffer.byteLength(SCHEMA));
  expect(head.headers.get('cache-control')).toBe('private, no-cache');
  const etag = head.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  // Left to itself, `fetch` adds a `no-cache` that forbids the short answer.
  const conditional = (tag: string) =>
    fetch(address, { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } });
  const same = await conditional(etag);
  expect([same.status, await same.text()]).toEqual([304, '']);
  expect((await conditional('"another"')).status).toBe(200);
  expect((await fetch(address, { method: 'POST' })).status).toBe(404);
});

it.each(['false', 'true'])(
  'is there for who has a key alone, where keys are needed and SANDBOX is %s',
  async (SANDBOX) => {
    const { url, databaseUrl } = await startTestService({ env: { SANDBOX } });
    const { key } = await makeKey(databaseUrl, 'acme');
    const statusWith = async (headers: Record<string, string>, path = '/schema.graphql') =>
      (await fetch(url + path, { headers })).status;
    await eventually(() => statusWith({})).toBe(401);
    for (const path of ['/schema.graphql', '/metrics']) {
      for (const headers of [BROWSER, { authorization: 'Bearer lsk_wrong' }])
        expect(await statusWith(headers, path)).toBe(401);
    }
    const refused = await fetch(`${url}/schema.graphql`);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const response = await fetch(`${url}/schema.graphql`, { headers: { authorization: `Bearer ${key}`, ...BROWSER } });
    expect([response.status, await response.text()]).toEqual([200, SCHEMA]);
  },
);
