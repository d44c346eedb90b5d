import { expect } from 'vitest';
import { createOffer } from '../support/builders.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { file, map, multipartBody, operations, postInChunks } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { csvOfMegabytes, stateOf } from '../support/uploads.js';

/** Expects that a file of so many megabytes, which comes in chunks, is taken whole, and that nothing of it is kept. */
export async function expectTakenInChunks(megabytes: number): Promise<void> {
  const keptUploads = await watchKeptUploads();
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const reply = await postInChunks(url, multipartBody(operations(offerId), map(), file(csvOfMegabytes(megabytes))));
  const created = 128 * megabytes;
  expect(JSON.parse(reply.body).data.uploadLeads.leadImport).toEqual({ created, duplicates: 0 });
  expect(await stateOf(client, offerId)).toEqual({ leads: created, imports: 1 });
  await expect.poll(keptUploads).toEqual([]);
}
