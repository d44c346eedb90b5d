import { expect, it } from 'vitest';
import { addLeads, createOffer, made, someLeads } from '../support/builders.js';
import { ImportFormatDocument, PreviewFormatDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { upload } from '../support/uploads.js';

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
