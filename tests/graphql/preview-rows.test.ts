import { expect, it } from 'vitest';
import { addLeads, createOffer, made, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { ImportBlankRowsDocument, PreviewRowsDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

async function previewRows(client: Client, offerId: string, content: string) {
  const file = { name: 'leads.csv', content };
  const { previewLeads } = await client.upload(PreviewRowsDocument, { offerId }, file);
  return made(previewLeads.preview, previewLeads);
}

async function blankRowsOf(client: Client, id: string) {
  return (await client.run(ImportBlankRowsDocument, { id })).leadImport;
}

it('shows the first rows as their leads would be kept, without those that cannot be taken', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const { sampleRows } = await previewRows(
    client,
    offerId,
    csv(
      'Record ID,First Name,Last Name,Job Title,Company,Email,Phone,Hat',
      ' 7 ,Ann,Ray, CTO ,N/A,ann@x.test; ray@x.test,="+49 151 234",red',
      ',,,,,,,blue',
      ',Bob,,CFO,Bolt,,,',
    ),
  );
  const blank = { externalId: null, industry: null, location: null, linkedinBio: null, email: null, linkedinUrl: null };
  expect(sampleRows).toMatchObject([
    { row: 2, externalId: '7', name: 'Ann Ray', role: 'CTO', company: null, email: 'ann@x.test', phone: '+49 151 234' },
    { ...blank, row: 4, name: 'Bob', role: 'CFO', company: 'Bolt', phone: null, extra: [] },
  ]);
  expect(sampleRows[0]?.extra).toContainEqual({ header: 'Hat', value: 'red' });
});

it('shows ten rows at most, however many there are', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const rows = Array.from({ length: 1_200 }, (_, place) => `Person ${place + 1},CTO`);
  const { sampleRows, rowsRead } = await previewRows(client, offerId, csv('name,role', ...rows));
  expect(rowsRead).toBe(1_200);
  expect(sampleRows.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, place) => `Person ${place + 1}`));
});

it('counts the rows without text, in the preview and in the report alike', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = csv('A preamble', '', 'name,role', 'Ann,CTO', '', ',', ' , ', 'Bob,CFO', ',,,', '');
  expect(await previewRows(client, offerId, file)).toMatchObject({ rowsRead: 2, blankRows: 5 });
  const { id } = await upload(client, offerId, file);
  expect(await blankRowsOf(client, id)).toEqual({ rowsRead: 2, blankRows: 5 });
  const dense = await upload(client, offerId, csv('name,role', 'Cid,CEO'));
  expect(await blankRowsOf(client, dense.id)).toEqual({ rowsRead: 1, blankRows: 0 });
  const { id: added } = await addLeads(client, offerId, [someLead()]);
  expect(await blankRowsOf(client, added)).toEqual({ rowsRead: 1, blankRows: null });
});
