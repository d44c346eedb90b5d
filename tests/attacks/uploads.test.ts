import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { startAttackedService } from '../support/attacked-service.js';
import { createOffer, uploadCsv } from '../support/builders.js';
import { download, exportLink } from '../support/downloads.js';
import { file, map, multipartBody, openRequest, operations, post } from '../support/raw-multipart.js';
import { leadsOf, NOTHING_KEPT, refusal, stateOf, upload } from '../support/uploads.js';

const LEADS = 'name,role\nAda,CTO\nBen,CFO\n';

const FIVE_ALIASES = `mutation ($offerId: ID!, $file: Upload!) {
  ${[1, 2, 3, 4, 5].map((place) => `a${place}: uploadLeads(offerId: $offerId, file: $file) { leadImport { created } }`).join(' ')}
}`;

const FILENAMES = [
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'a\r\nSet-Cookie: stolen=1\r\n\r\n<script>',
  "a\"; filename*=UTF-8''other.exe",
  '%0d%0aSet-Cookie:%20stolen=1',
  '__proto__',
  `${'x'.repeat(10_000)}.csv`,
  '‮vsc.exe',
];

const BYTES: readonly [what: string, content: Buffer][] = [
  ['a zip', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0leads.csv')],
  ['a PNG', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(1_000, 7)])],
  ['a gzip that grows', gzipSync(Buffer.alloc(10_000_000, 'a,'))],
  ['bytes of nothing', Buffer.alloc(100_000)],
];

it('takes a file once, when it is uploaded under five aliases', async () => {
  const { url, client, expectUnharmed } = await startAttackedService();
  const offerId = await createOffer(client);
  const { status, body } = await post(url, multipartBody(operations(offerId, FIVE_ALIASES), map(), file(LEADS)));
  const created = [...body.matchAll(/"created":(\d)/g)].map(([, count]) => count);
  expect([status, created]).toEqual([200, ['2', '0', '0', '0', '0']]);
  await expectUnharmed();
});

it.each(BYTES)('refuses %s that is called a CSV file', async (_, content) => {
  const { client, expectUnharmed } = await startAttackedService();
  const offerId = await createOffer(client);
  expect((await refusal(client, offerId, new Uint8Array(content))).code).toMatch(
    /^(?:NOT_CSV|EMPTY_FILE|MISSING_COLUMNS)$/,
  );
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
  await expectUnharmed();
});

it('takes the name of a file for text, whatever it is', async () => {
  const { client, url, expectUnharmed } = await startAttackedService();
  const offerId = await createOffer(client);
  for (const filename of FILENAMES) {
    const report = await upload(client, offerId, 'company\nAcme,surplus\n', { filename });
    const rejected = await download(report.rejectedRows?.url ?? '');
    expect([rejected.status, rejected.headers.has('set-cookie')]).toEqual([200, false]);
    expect(rejected.headers.get('content-disposition')).toMatch(
      /^attachment; filename=rejected-rows_route-planner_\d{4}-\d{2}-\d{2}\.csv$/,
    );
  }
  const named = await createOffer(client, { name: 'a"\r\nSet-Cookie: stolen=1; filename=../../x.exe' });
  const exported = await download((await exportLink(client, { offerId: named })).url);
  expect([exported.status, exported.headers.has('set-cookie')]).toEqual([200, false]);
  expect(exported.headers.get('content-disposition')).not.toMatch(/\.\.|exe$/);
  const raw = multipartBody(operations(offerId), map(), { ...file(LEADS), filename: '../../a\0b.csv' });
  expect((await post(url, raw)).status).toBeLessThan(500);
  await expectUnharmed();
});

it('keeps columns whose headers name what all objects have as columns like any other', async () => {
  const { client, expectUnharmed } = await startAttackedService();
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, 'role,__proto__,constructor,toString,hasOwnProperty\nCTO,a,b,c,d\n');
  const [lead] = await leadsOf(client, offerId);
  expect(lead?.extra).toEqual([
    { header: '__proto__', value: 'a' },
    { header: 'constructor', value: 'b' },
    { header: 'toString', value: 'c' },
    { header: 'hasOwnProperty', value: 'd' },
  ]);
  await expectUnharmed();
});

it.each([
  ['an upload', {}, multipartBody(operations('offer_0'), map()).subarray(0, -20)],
  ['a JSON body', { 'content-type': 'application/json' }, Buffer.from('{"query": "')],
])('turns %s that does not end away, once it is over the limit', async (_, headers, start) => {
  const { url, expectUnharmed } = await startAttackedService({ env: { MAX_UPLOAD_MB: '1' } });
  const { sent, reply } = openRequest(url, { 'transfer-encoding': 'chunked', ...headers });
  const answered = reply.then(
    ({ code }) => code,
    (error) => error.code,
  );
  let isAnswered = false;
  void answered.finally(() => {
    isAnswered = true;
  });
  sent.write(start);
  for (let sentMegabytes = 0; sentMegabytes < 20 && !isAnswered; sentMegabytes += 1) {
    sent.write(Buffer.alloc(1_000_000, 'x'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  sent.destroy();
  expect(['BAD_REQUEST', 'PAYLOAD_TOO_LARGE', 'FILE_TOO_LARGE', 'ECONNRESET', 'EPIPE']).toContain(await answered);
  await expectUnharmed();
});
