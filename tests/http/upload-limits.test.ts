import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { file, map, multipartBody, operations, post, postInChunks } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { csvOfMegabytes, NOTHING_KEPT, refusal, stateOf, upload } from '../support/uploads.js';
import { expectTakenInChunks } from './upload-in-chunks.js';

const WAYS: readonly (readonly [way: string, send: typeof post])[] = [
  ['with a length', post],
  ['in chunks without a length', postInChunks],
];

it.each(WAYS.flatMap(([way, send]) => [2, 20].map((megabytes) => [megabytes, way, send] as const)))(
  'refuses a file of %i MB sent %s and names the limit, where 1 MB is the most',
  async (megabytes, _, send) => {
    const keptUploads = await watchKeptUploads();
    const { client, url } = await startTestService({ env: { MAX_UPLOAD_MB: '1' } });
    const offerId = await createOffer(client);

    const reply = await send(url, multipartBody(operations(offerId), map(), file(csvOfMegabytes(megabytes))));

    expect(reply).toMatchObject({ status: 200, code: 'FILE_TOO_LARGE' });
    expect(reply.body).toContain('larger than 1 MB (MAX_UPLOAD_MB)');
    expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
    await expect.poll(keptUploads).toEqual([]);
  },
);

it('takes a file of just the limit, and refuses one of a byte more', async () => {
  const { client } = await startTestService({ env: { MAX_UPLOAD_MB: '1' } });
  const offerId = await createOffer(client);
  const content = csvOfMegabytes(1).slice(0, 1024 * 1024);
  expect(await refusal(client, offerId, `${content}y`)).toMatchObject({ code: 'FILE_TOO_LARGE', field: ['file'] });
  expect(await upload(client, offerId, content)).toMatchObject({ created: 128 });
});

it.each(WAYS)('answers every client that sends 20 MB %s without the header that uploads need', async (_, send) => {
  const { url } = await startTestService();
  const body = multipartBody(operations('offer'), map(), file(csvOfMegabytes(20)));
  for (let time = 0; time < 5; time += 1) {
    const reply = await send(url, body, { 'apollo-require-preflight': '' });
    expect(reply).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  }
});

it('refuses a file of one row more than the limit and keeps none of its rows, when most were read already', async () => {
  const { client } = await startTestService({ env: { MAX_ROWS: '2500' } });
  const offerId = await createOffer(client);
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `Person ${index},CTO\n`).join('');
  expect(await refusal(client, offerId, `name,role\n${rows(2501)}`)).toMatchObject({
    code: 'TOO_MANY_ROWS',
    message: expect.stringContaining('2500 rows (MAX_ROWS)'),
  });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
  expect(await upload(client, offerId, `name,role\n${rows(2500)}`)).toMatchObject({ created: 2500 });
});

it('takes a file of 10 MB, when it comes in chunks', () => expectTakenInChunks(10));
