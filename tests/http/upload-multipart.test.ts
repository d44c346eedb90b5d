import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import {
  file,
  map,
  multipartBody,
  operations,
  type Part,
  post,
  type RawReply,
  UPLOAD,
  unfinishedBody,
} from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, NOTHING_KEPT, stateOf } from '../support/uploads.js';

const LEADS = csv('name,role', 'Ada,CTO', 'Ben,CFO');
const TWO_FILES = `mutation ($offerId: ID!, $file: Upload!, $other: Upload) {
  a: uploadLeads(offerId: $offerId, file: $file) { userErrors { code } }
  b: uploadLeads(offerId: $offerId, file: $other) { userErrors { code } }
}`;
const SAME_FILE_TWICE = `mutation ($offerId: ID!, $file: Upload!) {
  first: uploadLeads(offerId: $offerId, file: $file) { leadImport { created duplicates } userErrors { code } }
  second: uploadLeads(offerId: $offerId, file: $file) { leadImport { created duplicates } userErrors { code } }
}`;

type Send = (url: string, offerId: string) => Promise<RawReply>;

const sending =
  (parts: (offerId: string) => readonly Part[], headers = {}): Send =>
  (url, offerId) =>
    post(url, multipartBody(...parts(offerId)), headers);

const text = (name: string, content: string): Part => ({ name, content });
const bytes =
  (content: string): Send =>
  (url) =>
    post(url, Buffer.from(content));

const FAULTS: readonly (readonly [what: string, status: number, code: string, send: Send])[] = [
  ['a null file', 400, 'BAD_USER_INPUT', sending((id) => [operations(id), map({})])],
  ['no file part', 200, 'EMPTY_FILE', sending((id) => [operations(id), map()])],
  [
    'a map that names a file which is not sent',
    200,
    'EMPTY_FILE',
    sending((id) => [operations(id), map({ other: ['variables.file'] }), file(LEADS)]),
  ],
  ['a file part without a file name', 200, 'EMPTY_FILE', sending((id) => [operations(id), map(), text('file', LEADS)])],
  ['the map before the operations', 400, 'BAD_REQUEST', sending((id) => [map(), operations(id), file(LEADS)])],
  ['the file before the map', 400, 'BAD_REQUEST', sending((id) => [operations(id), file(LEADS), map()])],
  ['no map', 400, 'BAD_REQUEST', sending((id) => [operations(id)])],
  ['no operations', 400, 'BAD_REQUEST', sending(() => [])],
  ['broken JSON as operations', 400, 'BAD_REQUEST', sending(() => [text('operations', '{"query": '), map()])],
  ['null as operations', 400, 'BAD_REQUEST', sending(() => [text('operations', 'null'), map(), file(LEADS)])],
  [
    'a batch of operations',
    400,
    'BAD_REQUEST',
    sending((id) => [
      text('operations', `[${operations(id).content}]`),
      map({ file: ['0.variables.file'] }),
      file(LEADS),
    ]),
  ],
  ['broken JSON as map', 400, 'BAD_REQUEST', sending((id) => [operations(id), text('map', '{'), file(LEADS)])],
  ['a list as map', 400, 'BAD_REQUEST', sending((id) => [operations(id), map([]), file(LEADS)])],
  [
    'a map to no place in the operations',
    400,
    'BAD_REQUEST',
    sending((id) => [operations(id), map({ file: ['variables.nothing.here'] }), file(LEADS)]),
  ],
  [
    'a map to the prototype of all objects',
    400,
    'BAD_REQUEST',
    sending((id) => [operations(id), map({ file: ['__proto__.file'] }), file(LEADS)]),
  ],
  [
    'a query that is none',
    400,
    'GRAPHQL_PARSE_FAILED',
    sending((id) => [operations(id, 'mutation {'), map(), file(LEADS)]),
  ],
  [
    'several files in the map',
    413,
    'PAYLOAD_TOO_LARGE',
    sending((id) => [
      text('operations', JSON.stringify({ query: TWO_FILES, variables: { offerId: id, file: null, other: null } })),
      map({ file: ['variables.file'], other: ['variables.other'] }),
      file(LEADS),
      file(LEADS, 'other'),
    ]),
  ],
  [
    'a second file in front of the one that the map names',
    200,
    'TOO_MANY',
    sending((id) => [operations(id), map(), file(LEADS, 'other'), file(LEADS)]),
  ],
  [
    'operations larger than a body may be',
    413,
    'PAYLOAD_TOO_LARGE',
    sending((id) => [operations(id, `# ${'x'.repeat(1_100_000)}`), map()]),
  ],
  [
    'no header that another site could not send',
    400,
    'BAD_REQUEST',
    sending((id) => [operations(id), map(), file(LEADS)], { 'apollo-require-preflight': '' }),
  ],
  [
    'no boundary in its header',
    400,
    'BAD_REQUEST',
    sending((id) => [operations(id), map(), file(LEADS)], { 'content-type': 'multipart/form-data' }),
  ],
  [
    'another boundary than its header names',
    400,
    'BAD_REQUEST',
    sending((id) => [operations(id), map(), file(LEADS)], { 'content-type': 'multipart/form-data; boundary=other' }),
  ],
  ['an empty body', 400, 'BAD_REQUEST', bytes('')],
  ['a body that is no multipart', 400, 'BAD_REQUEST', bytes('name,role\nAda,CTO\n')],
  ['a broken header of a part', 400, 'BAD_REQUEST', bytes('--a-boundary\r\nnonsense\r\n\r\n--a-boundary--\r\n')],
  [
    'a body that ends in the operations',
    400,
    'BAD_REQUEST',
    (url, id) => post(url, unfinishedBody(operations(id)).subarray(0, -20)),
  ],
  [
    'a body that ends amid the file',
    200,
    'UPLOAD_INCOMPLETE',
    (url, id) => post(url, unfinishedBody(operations(id), map(), file(LEADS))),
  ],
];

it.each(FAULTS)('answers an upload with %s by status %i and %s, and keeps nothing', async (_, status, code, send) => {
  const keptUploads = await watchKeptUploads();
  const { client, url, log } = await startTestService();
  const offerId = await createOffer(client);

  const reply = await send(url, offerId);

  expect(reply).toMatchObject({ status, code });
  expect(reply.body).not.toMatch(/node_modules|src\/|\s+at |SELECT|INSERT/);
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
  await expect.poll(keptUploads).toEqual([]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it('takes a file once and finds it all there again, when two aliases of a mutation upload it', async () => {
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const { body } = await post(url, multipartBody(operations(offerId, SAME_FILE_TWICE), map(), file(LEADS)));
  expect(JSON.parse(body).data).toMatchObject({
    first: { leadImport: { created: 2, duplicates: 0 } },
    second: { leadImport: { created: 0, duplicates: 2 } },
  });
});

it('takes the file that the map names and leaves another alone, when that one is sent behind it', async () => {
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const other = file(csv('name,role', 'Zoe,CEO'), 'other');
  const reply = await post(url, multipartBody(operations(offerId), map(), file(LEADS), other));
  expect(reply).toMatchObject({ status: 200, code: undefined });
  expect((await leadsOf(client, offerId)).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
});

it('names the header to send, when an upload lacks it', async () => {
  const { url } = await startTestService();
  const reply = await post(url, multipartBody(operations('offer')), { 'apollo-require-preflight': '' });
  expect(reply.body).toContain('apollo-require-preflight');
});

it.each([
  ['text', { file: 'leads.csv' }],
  ['null', { file: null }],
])('refuses %s in the place of a file, when the request is plain JSON', async (_, file) => {
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: UPLOAD, variables: { offerId, ...file } }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('$file') }] });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
});
