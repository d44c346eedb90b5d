import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { makeClient } from '../support/client.js';
import { exportLink } from '../support/downloads.js';
import { eventually } from '../support/eventually.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { makeKey } from '../support/keys.js';
import { file, map, multipartBody, operations, post } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { askForOffers as ask, OFFERS } from './ask-for-offers.js';
import { openSocket } from './socket.js';

it('takes so many requests of a key in a minute, over HTTP and WebSocket together, and says when to try again', async () => {
  const { url, databaseUrl } = await startTestService({ env: { REQUESTS_PER_MINUTE: '4' } });
  const [one, other] = [await makeKey(databaseUrl, 'acme'), await makeKey(databaseUrl, 'acme')];
  const socket = await openSocket(url, { authorization: `Bearer ${one.key}` });
  await eventually(() => socket.messages).toHaveLength(1);
  socket.subscribe('1', OFFERS);
  await eventually(() => socket.messages).toHaveLength(3);
  for (let count = 0; count < 3; count += 1) expect(await ask(url, one)).toMatchObject({ status: 200 });
  const refused = await ask(url, one);
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(refused.message).toMatch(/4 requests a minute \(REQUESTS_PER_MINUTE\)\. Try again in \d+ s\./);
  expect(refused.retryAfter).toBeGreaterThan(0);
  expect(refused.retryAfter).toBeLessThanOrEqual(60);
  socket.subscribe('2', OFFERS);
  await eventually(() => socket.messages.at(-1)).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'RATE_LIMITED' } }],
  });
  expect(await ask(url, other)).toMatchObject({ status: 200 });
});

it('takes so many uploads of a key in a minute, and keeps nothing of one more', async () => {
  const kept = await watchKeptUploads();
  const { url, databaseUrl } = await startTestService({ env: { UPLOADS_PER_MINUTE: '1' } });
  const { key } = await makeKey(databaseUrl, 'acme');
  const offerId = await createOffer(makeClient(url, key));
  const body = multipartBody(operations(offerId), map(), file('name,role\nAda,CTO\n'));
  const upload = () => post(url, body, { authorization: `Bearer ${key}` });
  expect(await upload()).toMatchObject({ status: 200, code: undefined });
  const refused = await upload();
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(refused.body).toContain('1 uploads a minute (UPLOADS_PER_MINUTE)');
  await eventually(kept).toEqual([]);
  expect(await ask(url, { key })).toMatchObject({ status: 200 });
});

it('counts the failures of an address, and accepts a valid key from the same address', async () => {
  const { url, databaseUrl } = await startTestService();
  const key = await makeKey(databaseUrl, 'acme');
  await eventually(async () => (await ask(url, { key: 'lsk_wrong' })).status).toBe(401);
  const replies = await Promise.all(Array.from({ length: 80 }, () => ask(url, { key: 'lsk_wrong' })));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401, 429]));
  expect(await ask(url, { key: 'lsk_wrong' })).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(await ask(url, key)).toMatchObject({ status: 200 });
});

it('gives an address so many downloads by link in a minute, where keys are needed', async () => {
  const { url, databaseUrl } = await startTestService({ env: { REQUESTS_PER_MINUTE: '3' } });
  const { key } = await makeKey(databaseUrl, 'acme');
  const client = makeClient(url, key);
  const offerId = await createOffer(client);
  const link = (await exportLink(client, { offerId })).url;
  expect((await fetch(link)).status).toBe(200);
  // For 2 s after the first key was made the service may not know of it.
  await eventually(async () => (await fetch(link)).status).toBe(429);
  const refused = await fetch(link);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(JSON.parse(await refused.text()).errors[0]).toMatchObject({
    message: expect.stringContaining('3 downloads a minute (REQUESTS_PER_MINUTE)'),
    extensions: { code: 'RATE_LIMITED' },
  });
});

it('counts nothing where there are no keys', async () => {
  const { url } = await startTestService({ env: { REQUESTS_PER_MINUTE: '1', UPLOADS_PER_MINUTE: '1' } });
  for (let count = 0; count < 5; count += 1) expect(await ask(url, { key: '' })).toMatchObject({ status: 200 });
  for (let count = 0; count < 5; count += 1) expect((await fetch(`${url}/downloads/a.csv`)).status).toBe(403);
});
