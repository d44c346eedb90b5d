import { describe, expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { makeClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { OffersDocument } from '../support/generated/graphql.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { makeKey, orderKeys } from '../support/keys.js';
import { file, map, multipartBody, openRequest, operations, post, unfinishedBody } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';
import { csvOfMegabytes } from '../support/uploads.js';

const OFFERS = { query: '{ offers { totalCount } }' };

/** Asks for the offers, and answers what decides who may. */
async function ask(url: string, headers: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(`${url}/graphql`, { ...init, body: JSON.stringify(OFFERS) });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: unknown }[] };
  return { status: response.status, challenge: response.headers.get('www-authenticate'), data, error: errors?.[0] };
}

const REFUSED = { status: 401, challenge: 'Bearer', error: { extensions: { code: 'UNAUTHENTICATED' } } };

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

describe('on loopback', () => {
  it('is open to anybody, when no key was made', async () => {
    const { url } = await startTestService();
    expect(await ask(url)).toMatchObject({ status: 200 });
    expect(await ask(url, bearer('whatever'))).toMatchObject({ status: 200 });
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
  });

  it('asks for a key within seconds, when another process makes the first one', async () => {
    const { url, databaseUrl } = await startTestService();
    const { key } = await makeKey(databaseUrl, 'acme');
    expect(await ask(url, bearer(key))).toMatchObject({ status: 200 });
    await eventually(() => ask(url)).toMatchObject(REFUSED);
  });
});

describe('where there are keys', () => {
  it('turns away who has none, another one, or half of one', async () => {
    const service = await startTestService();
    const { key } = await makeKey(service.databaseUrl, 'acme');
    await eventually(() => ask(service.url)).toMatchObject(REFUSED);
    const wrong = [`${key}x`, key.slice(0, -1), key.toUpperCase(), '', `${key} ${key}`];
    const headers = [
      ...wrong.map(bearer),
      { authorization: key },
      { authorization: `Basic ${key}` },
      { 'x-api-key': key },
    ];
    for (const header of headers) expect(await ask(service.url, header), JSON.stringify(header)).toMatchObject(REFUSED);
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) {
      expect(await ask(service.url, { authorization: `${scheme} ${key}` })).toMatchObject({ status: 200 });
    }
    expect(JSON.stringify(service.log)).not.toContain(key);
  });

  it('asks for a key where numbers are read, and not where it is asked whether it lives', async () => {
    const { url, databaseUrl } = await startTestService();
    const { key } = await makeKey(databaseUrl, 'acme');
    await eventually(() => ask(url)).toMatchObject(REFUSED);
    const statusOf = async (path: string, headers = {}) => (await fetch(url + path, { headers })).status;
    expect(await statusOf('/metrics')).toBe(401);
    expect(await statusOf('/metrics', bearer(key))).toBe(200);
    expect(await Promise.all(['/healthz', '/readyz'].map((path) => statusOf(path)))).toEqual([200, 200]);
  });

  it('turns an upload away before it has come, and keeps nothing of it', async () => {
    const kept = await watchKeptUploads();
    const { url, databaseUrl } = await startTestService();
    await makeKey(databaseUrl, 'acme');
    await eventually(() => ask(url)).toMatchObject(REFUSED);
    const { sent, reply } = openRequest(url, { 'content-length': 20_000_000 });
    sent.write(unfinishedBody(operations('offer_0'), map(), file('name,role\nAda,CTO\n')));
    expect(await reply).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    sent.destroy();
    const whole = multipartBody(operations('offer_0'), map(), file(csvOfMegabytes(5)));
    expect(await post(url, whole, bearer('lsk_wrong'))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await kept()).toEqual([]);
  });

  it('knows within seconds, without a restart, that a key was revoked, and lets nobody else in for it', async () => {
    const { url, databaseUrl } = await startTestService();
    const { id, key } = await makeKey(databaseUrl, 'acme');
    expect(await ask(url, bearer(key))).toMatchObject({ status: 200 });
    await orderKeys(databaseUrl, `revoke ${id}`);
    await eventually(() => ask(url, bearer(key)), 5_000).toMatchObject(REFUSED);
    await eventually(() => ask(url)).toMatchObject(REFUSED);
  });

  it('lets a key in until the instant when it expires', async () => {
    const clock = skippingClock();
    const { url, databaseUrl } = await startTestService({ clock });
    const { key } = await makeKey(databaseUrl, 'acme', '--expires 10m');
    expect(await ask(url, bearer(key))).toMatchObject({ status: 200 });
    clock.skip(9.5 * 60_000);
    expect(await ask(url, bearer(key))).toMatchObject({ status: 200 });
    clock.skip(30_000);
    expect(await ask(url, bearer(key))).toMatchObject(REFUSED);
  });

  it('keeps nothing from which a key could be made again', async () => {
    const { url, databaseUrl } = await startTestService();
    const keys = [await makeKey(databaseUrl, 'acme'), await makeKey(databaseUrl, 'acme')];
    const list = await orderKeys(databaseUrl, 'list');
    for (const { id, key } of keys) {
      expect(list).toContain(id);
      expect(list).not.toContain(key);
      expect(await ask(url, bearer(key))).toMatchObject({ status: 200 });
    }
  });
});

describe('what was made without keys', () => {
  it('is what a key for the workspace "default" finds, and no other key', async () => {
    const { url, client, databaseUrl } = await startTestService();
    const offerId = await createOffer(client);
    const namesFor = async (workspace: string) => {
      const { key } = await makeKey(databaseUrl, workspace);
      return (await makeClient(url, key).run(OffersDocument, {})).offers.nodes.map(({ id }) => id);
    };
    expect(await namesFor('default')).toEqual([offerId]);
    expect(await namesFor('acme')).toEqual([]);
  });
});
