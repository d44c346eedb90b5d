import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, NOTHING_KEPT, refusal, sendFile, stateOf, upload } from '../support/uploads.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

it.each<[what: string, code: string, content: string | Uint8Array<ArrayBuffer>]>([
  ['no byte', 'EMPTY_FILE', ''],
  ['a byte order mark alone', 'EMPTY_FILE', '\ufeff'],
  ['blank lines alone', 'EMPTY_FILE', '\n \r\n,,,\n'],
  ['a header alone', 'EMPTY_FILE', 'name,role'],
  ['a header and blank rows', 'EMPTY_FILE', csv('name,role', ',', '  ,')],
  ['a PDF', 'NOT_CSV', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
  ['a spreadsheet', 'NOT_CSV', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, 0xee, 0x9d)],
  ['an old spreadsheet', 'NOT_CSV', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0)],
  ['an image', 'NOT_CSV', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  ['a compressed file', 'NOT_CSV', Uint8Array.from(gzipSync('name,role\nAda,CTO\n'))],
  ['a web page', 'NOT_CSV', '<!doctype html>\n<title>Leads, all</title>\n<p>Ada, CTO</p>\n'],
  ['JSON', 'NOT_CSV', '[\n  { "name": "Ada", "role": "CTO" }\n]\n'],
  ['zeros', 'NOT_CSV', new Uint8Array(5000)],
  ['a quote in its header that is never closed', 'NOT_CSV', csv('name,"role', 'Ada,CTO')],
  ['a header of a megabyte', 'NOT_CSV', csv(`role,${'x'.repeat(1_000_000)}`, 'CTO,x')],
  ['a NUL in its header', 'INVALID_TEXT', csv('na\0me,role,company', 'Ada,CTO,Acme')],
  ['neither a role nor a company', 'MISSING_COLUMNS', csv('name,email', 'Ada,ada@one.example')],
  ['rows and no header', 'MISSING_COLUMNS', csv('Ada,Acme', 'Ben,Bolt')],
  ['a prose text', 'MISSING_COLUMNS', 'Dear Kim,\nplease find the leads below.\nBest, Ada\n'],
  ['two columns for one field', 'AMBIGUOUS_COLUMNS', csv('role,role', 'CTO,CFO')],
])('refuses a file with %s by %s, says what to do and keeps nothing', async (_, code, content) => {
  const keptUploads = await watchKeptUploads();
  const { client, url, log } = await startTestService();
  const offerId = await createOffer(client);

  const fault = await refusal(client, offerId, content);

  expect(fault).toMatchObject({ code, field: ['file'], message: expect.stringMatching(/^[A-Z].+\.$/) });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
  await expect.poll(keptUploads).toEqual([]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it('refuses a file for an offer that is not there, and keeps nothing', async () => {
  const keptUploads = await watchKeptUploads();
  const { client } = await startTestService();
  const answer = await sendFile(client, 'offer_00000000000000000000000000000000', csv('name,role', 'Ada,CTO'));
  expect(answer).toMatchObject({ leadImport: null, userErrors: [{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }] });
  await expect.poll(keptUploads).toEqual([]);
});

it.each<[what: string, content: string | Uint8Array<ArrayBuffer>]>([
  ['as Windows-1252', latin1('name,role,company\nJérôme,Geschäftsführer,\x80uro\n')],
  ['as UTF-16', utf16('name,role,company\nJérôme,Geschäftsführer,€uro\n')],
  ['as UTF-8 with a byte order mark', '\ufeffname,role,company\nJérôme,Geschäftsführer,€uro\n'],
  ['with old Mac line ends', 'name,role,company\rJérôme,Geschäftsführer,€uro\r'],
  ['without a line end', 'name,role,company\nJérôme,Geschäftsführer,€uro'],
])('reads every character, when a file is saved %s', async (_, content) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  expect(countsOf(await upload(client, offerId, content))).toMatchObject({ created: 1, rejected: 0 });
  const lead = { name: 'Jérôme', role: 'Geschäftsführer', company: '€uro' };
  expect(await leadsOf(client, offerId)).toMatchObject([lead]);
});

it('rejects rows with lost characters and takes the others, when a few bytes of a file are broken', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const text = latin1('name,role\nJos\xc3\xa9,CTO\nZo\xc3\xab,CFO\nB\xe9a,COO\n');
  const report = await upload(client, offerId, text);
  expect(countsOf(report)).toMatchObject({ created: 2, rejected: 1 });
  expect(report.rejections.nodes).toMatchObject([{ row: 4, code: 'UNREADABLE', column: 'name' }]);
});
