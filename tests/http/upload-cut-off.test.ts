import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { file, map, multipartBody, openRequest, operations } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { csv, csvOfMegabytes, NOTHING_KEPT, stateOf, upload } from '../support/uploads.js';

const LEADS = csvOfMegabytes(2);

it('keeps nothing of an upload, when its client hangs up amid the file', async () => {
  const keptUploads = await watchKeptUploads();
  const { client, url, log } = await startTestService();
  const offerId = await createOffer(client);
  const body = multipartBody(operations(offerId), map(), file(LEADS));
  const { sent, reply } = openRequest(url, { 'content-length': body.length });
  sent.write(body.subarray(0, body.length / 2));
  await expect.poll(keptUploads).toHaveLength(1);

  sent.destroy();

  await expect(reply).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect.poll(keptUploads).toEqual([]);
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
  expect(await upload(client, offerId, csv('name,role', 'Ada,CTO'))).toMatchObject({ created: 1 });
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it.each([
  ['amid the operations', 100],
  ['before the file', 600],
])('goes on as if nothing had been, when a client hangs up %s', async (_, length) => {
  const keptUploads = await watchKeptUploads();
  const { client, url, log } = await startTestService();
  const offerId = await createOffer(client);
  const body = multipartBody(operations(offerId), map(), file(LEADS));
  const { sent, reply } = openRequest(url, { 'content-length': body.length });
  await new Promise((resolve) => sent.write(body.subarray(0, length), resolve));

  sent.destroy();

  await expect(reply).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await upload(client, offerId, csv('name,role', 'Ada,CTO'))).toMatchObject({ created: 1 });
  expect(await stateOf(client, offerId)).toEqual({ leads: 1, imports: 1 });
  await expect.poll(keptUploads).toEqual([]);
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it('lets other uploads to the offer through, when one client sends its file slowly', async () => {
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const body = multipartBody(operations(offerId), map(), file(LEADS));
  const { sent, reply } = openRequest(url, { 'content-length': body.length });
  sent.write(body.subarray(0, body.length / 2));

  expect(await upload(client, offerId, csv('name,role', 'Ada,CTO'))).toMatchObject({ created: 1 });

  sent.end(body.subarray(body.length / 2));
  expect((await reply).body).toContain('"created":256');
});
