import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { connect } from '../../src/store/connect.js';
import { openStore } from '../../src/store/store.js';
import { createOffer, offerInput } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { CreateOfferDocument, OffersDocument } from '../support/generated/graphql.js';
import {
  file,
  map,
  multipartBody,
  openRequest,
  operations,
  type Part,
  type RawReply,
} from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { openTestStore } from '../support/test-store.js';

const DAY = 24 * 60 * 60_000;

/** Sends a mutation with a key, and answers what came of it. */
async function create(url: string, key: string, name = 'Route planner') {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ query: CreateOfferDocument.toString(), variables: { input: offerInput({ name }) } }),
  });
  const body = JSON.parse(await response.text());
  const replayed = response.headers.get('idempotency-replayed');
  return { status: response.status, replayed, body, code: body.errors?.[0]?.extensions.code };
}

async function offersOf({ client }: Awaited<ReturnType<typeof startTestService>>): Promise<number> {
  return (await client.run(OffersDocument, {})).offers.totalCount;
}

function upload(url: string, key: string, ...parts: readonly Part[]): Promise<RawReply> {
  const body = multipartBody(...parts);
  const { sent, reply } = openRequest(url, { 'content-length': body.length, 'idempotency-key': key });
  sent.end(body);
  return reply;
}

describe('a mutation that is sent twice with one Idempotency-Key', () => {
  it('is done once and answered twice, also by another process', async () => {
    const service = await startTestService();
    const first = await create(service.url, 'key-1');
    expect(first).toMatchObject({ status: 200, replayed: null });
    expect(await create(service.url, 'key-1')).toEqual({ ...first, replayed: 'true' });
    await service.stop();
    const next = await startTestService({ databaseUrl: service.databaseUrl });
    expect(await create(next.url, 'key-1')).toEqual({ ...first, replayed: 'true' });
    expect(await create(next.url, 'key-2')).toMatchObject({ replayed: null });
    expect(await offersOf(next)).toBe(2);
  });

  it('is refused, when its variables are nested too deeply to be compared, and nothing is done', async () => {
    const service = await startTestService();
    const input = JSON.stringify(offerInput());
    const variables = `{"input": ${input}, "unused": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const body = `{"query": ${JSON.stringify(CreateOfferDocument.toString())}, "variables": ${variables}}`;
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'key' };
    const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(await answer.text()).errors[0]).toMatchObject({
      message: expect.stringContaining('nested too deeply'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await offersOf(service)).toBe(0);
  });

  it('is done once, when it is sent many times at once', async () => {
    const service = await startTestService();
    const replies = await Promise.all(Array.from({ length: 8 }, () => create(service.url, 'key')));
    expect(await offersOf(service)).toBe(1);
    for (const { status, code } of replies) {
      expect([status, code]).toEqual(status === 200 ? [200, undefined] : [409, 'IDEMPOTENCY_KEY_UNDER_WAY']);
    }
    expect(replies.filter(({ status, replayed }) => status === 200 && !replayed)).toHaveLength(1);
  });

  it('is refused, when the second one asks for something else', async () => {
    const service = await startTestService();
    await create(service.url, 'key');
    expect(await create(service.url, 'key', 'Other')).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await offersOf(service)).toBe(1);
  });

  it('is answered by the same refusal, when the first one was refused', async () => {
    const { url } = await startTestService();
    const first = await create(url, 'key', ' ');
    expect(first.body.data.createOffer.userErrors).toMatchObject([{ code: 'BLANK' }]);
    expect(await create(url, 'key', ' ')).toEqual({ ...first, replayed: 'true' });
  });

  it('is done anew after a day', async () => {
    let now = new Date();
    const service = await startTestService({ clock: { ...systemClock, now: () => now } });
    await create(service.url, 'key');
    now = new Date(now.getTime() + DAY);
    expect(await create(service.url, 'key', 'Other')).toMatchObject({ status: 200, replayed: null });
    expect(await offersOf(service)).toBe(2);
  });

  it('is done by the second process, when the first one died over it, and not before that is sure', async () => {
    let now = new Date();
    const service = await startTestService({ clock: { ...systemClock, now: () => now } });
    await create(service.url, 'key');
    const { database, close } = await connect(service.databaseUrl);
    onTestFinished(close);
    await database.idempotentAnswer.updateMany({ data: { status: null, body: null } });
    expect(await create(service.url, 'key')).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_UNDER_WAY' });
    now = new Date(now.getTime() + 60_000);
    expect(await create(service.url, 'key')).toMatchObject({ status: 200, replayed: null });
    expect(await create(service.url, 'key')).toMatchObject({ status: 200, replayed: 'true' });
  });

  it('is done by the second one, when the first one met a fault of the service', async () => {
    const service = await startTestService();
    const { database, close } = await connect(service.databaseUrl);
    onTestFinished(close);
    await database.$executeRawUnsafe('ALTER TABLE "Offer" RENAME TO "Away"');
    expect(await create(service.url, 'key')).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    await database.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "Offer"');
    expect(await create(service.url, 'key')).toMatchObject({ status: 200, replayed: null, code: undefined });
  });
});

describe('an upload with an Idempotency-Key', () => {
  it('is taken once, and refused with another file', async () => {
    const { url, client } = await startTestService();
    const offerId = await createOffer(client);
    const parts = [operations(offerId), map(), file('name,role\nAda,CTO\n')];
    const first = await upload(url, 'key', ...parts);
    expect(first.body).toContain('"created":1');
    expect(await upload(url, 'key', ...parts)).toEqual(first);
    const other = await upload(url, 'key', operations(offerId), map(), file('name,role\nBob,CTO\n'));
    expect(other).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is taken, when an earlier one broke off', async () => {
    const { url, client } = await startTestService();
    const parts = [operations(await createOffer(client)), map(), file('name,role\nAda,CTO\n')];
    const body = multipartBody(...parts);
    const { sent, reply } = openRequest(url, { 'content-length': body.length, 'idempotency-key': 'key' });
    sent.write(body.subarray(0, -40), () => sent.destroy());
    await expect(reply).rejects.toThrow();
    expect((await upload(url, 'key', ...parts)).body).toContain('"created":1');
  });
});

it('takes any key of 1 to 255 visible characters, and says so of others', async () => {
  const { url } = await startTestService();
  for (const key of ['', 'two words', 'é', 'x'.repeat(256)]) {
    expect(await create(url, key)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  }
  expect(await create(url, '~'.repeat(255))).toMatchObject({ status: 200 });
});

it('answers a query as it is now, whatever its key', async () => {
  const service = await startTestService();
  const count = async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'key' };
    const body = JSON.stringify({ query: '{ offers { totalCount } }' });
    return (await fetch(`${service.url}/graphql`, { method: 'POST', headers, body })).json();
  };
  expect(await count()).toEqual({ data: { offers: { totalCount: 0 } } });
  await createOffer(service.client);
  expect(await count()).toEqual({ data: { offers: { totalCount: 1 } } });
});

it('keeps what was answered no longer than a day', async () => {
  const { url, databaseUrl } = await startTestService();
  await create(url, 'key');
  const store = await openStore(databaseUrl);
  onTestFinished(store.close);
  expect(await store.answers.removeExpired(new Date())).toBe(0);
  expect(await store.answers.removeExpired(new Date(Date.now() + DAY))).toBe(1);
});

it('removes what was answered a day ago, when it starts again', async () => {
  const { url, databaseUrl, stop } = await startTestService();
  await create(url, 'key');
  await stop();
  const { database } = await openTestStore(databaseUrl);
  expect(await database.idempotentAnswer.count()).toBe(1);
  await startTestService({ databaseUrl, clock: { ...systemClock, now: () => new Date(Date.now() + DAY) } });
  await eventually(() => database.idempotentAnswer.count()).toBe(0);
});
