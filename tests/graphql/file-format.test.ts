import { expect, it } from 'vitest';
import { addLeads, createOffer, made, someLeads } from '../support/builders.js';
import {
  ImportFormatDocument,
  PreviewAsDocument,
  PreviewFormatDocument,
  UploadAsDocument,
} from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, upload } from '../support/uploads.js';

const LINKEDIN = 'Notes:\n"Some of the addresses, may be missing"\n\nFirst Name;Company;Position\nZoë;Acme;CEO\n';

function utf16(text: string): Buffer<ArrayBuffer> {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

it.each([
  ['UTF-8 with commas', Buffer.from('role,company\nCEO,Zoë\n'), { encoding: 'UTF_8', delimiter: ',', headerRow: 1 }],
  ['UTF-16 with tabs', utf16('role\tcompany\nCEO\tZoë\n'), { encoding: 'UTF_16LE', delimiter: '\t', headerRow: 1 }],
  [
    'big-endian UTF-16 with pipes',
    Buffer.from(utf16('role|company\nCEO|Zoë\n').swap16()),
    { encoding: 'UTF_16BE', delimiter: '|', headerRow: 1 },
  ],
  [
    'Windows-1252 with semicolons below a preamble',
    Buffer.from(LINKEDIN, 'latin1'),
    { encoding: 'WINDOWS_1252', delimiter: ';', headerRow: 4 },
  ],
])('says how a file was read, and would be, when it is %s', async (_, content, format) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = { name: 'leads.csv', content };
  const { previewLeads } = await client.upload(PreviewFormatDocument, { offerId }, file);
  expect(previewLeads.preview).toEqual({ format });
  const { id } = await upload(client, offerId, content);
  expect((await client.run(ImportFormatDocument, { id })).leadImport).toEqual({ format });
});

it('is null, when leads came without a file', async () => {
  const { client } = await startTestService();
  const { id } = await addLeads(client, await createOffer(client), someLeads(1));
  const { leadImport } = await client.run(ImportFormatDocument, { id });
  expect(made(leadImport, id).format).toBeNull();
});

it.each([
  ['SHIFT_JIS', '名前,role\nCEO,CEO\n', [0x96, 0xbc, 0x91, 0x4f]],
  ['WINDOWS_1251', 'имя,role\nCEO,CEO\n', [0xe8, 0xec, 0xff]],
  ['GB18030', '姓名,role\nCEO,CEO\n', [0xd0, 0xd5, 0xc3, 0xfb]],
  ['MACINTOSH', 'Zoë,role\nCEO,CEO\n', [0x5a, 0x6f, 0x91]],
] as const)('is the encoding that a client gives, when it gives %s', async (encoding, text, header) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const content = Buffer.concat([Buffer.from(header), Buffer.from(text.slice(text.indexOf(',')))]);
  const file = { name: 'leads.csv', content };
  const { previewLeads } = await client.upload(PreviewAsDocument, { offerId, encoding }, file);
  expect(previewLeads.preview).toMatchObject({ format: { encoding }, columns: [{ header: text.split(',')[0] }, {}] });
  const { uploadLeads } = await client.upload(UploadAsDocument, { offerId, encoding }, file);
  expect(uploadLeads.leadImport).toMatchObject({ format: { encoding }, created: 1 });
});

it('is given, so that a row with bytes that the encoding lacks is rejected', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const content = Buffer.concat([Buffer.from('role,company\nCEO,Acme\nCTO,'), Buffer.from([0x81, 0x0a])]);
  const file = { name: 'leads.csv', content };
  const { uploadLeads } = await client.upload(UploadAsDocument, { offerId, encoding: 'UTF_8' }, file);
  expect(uploadLeads.leadImport).toMatchObject({ created: 1, rejected: 1 });
});

const TWO_TABLES = csv('Name,Role,Company', 'Webinar,Host,Us', '', 'Name,Title,Employer', 'Ada,CTO,Acme');

it('is the header row that a client gives, and nothing above it is read', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = { name: 'leads.csv', content: TWO_TABLES };
  const { previewLeads } = await client.upload(PreviewAsDocument, { offerId, headerRow: 4 }, file);
  expect(previewLeads.preview).toMatchObject({ rowsRead: 1, format: { headerRow: 4 } });
  const { uploadLeads } = await client.upload(UploadAsDocument, { offerId, headerRow: 4 }, file);
  expect(uploadLeads.leadImport).toMatchObject({ created: 1, rejected: 0 });
  expect(await leadsOf(client, offerId)).toMatchObject([{ name: 'Ada', role: 'CTO', company: 'Acme' }]);
});

it.each([0, -1, 3, 6, 2_147_483_647])(
  'is refused, when the header is to be row %i and there is no text',
  async (row) => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const file = { name: 'leads.csv', content: TWO_TABLES };
    const { uploadLeads } = await client.upload(UploadAsDocument, { offerId, headerRow: row }, file);
    expect(uploadLeads.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['headerRow'] }]);
  },
);
