import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { file, map, multipartBody, operations, postInChunks } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { csvOfMegabytes, stateOf } from '../support/uploads.js';

it('takes a file of 50 MB, when it comes in chunks', async () => {
  const keptUploads = await watchKeptUploads();
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const reply = await postInChunks(url, multipartBody(operations(offerId), map(), file(csvOfMegabytes(50))));
  expect(JSON.parse(reply.body).data.uploadLeads.leadImport).toEqual({ created: 6_400, duplicates: 0 });
  expect(await stateOf(client, offerId)).toEqual({ leads: 6_400, imports: 1 });
  await expect.poll(keptUploads).toEqual([]);
});
