import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, made } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { ImportWarningsDocument, PreviewAsDocument, UploadAsDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv } from '../support/uploads.js';

const ODD = csv('name,role,company', 'Ada,N/A,-', 'Ben,CFO,Acme', 'Cy,CEO,unknown');
const PLAIN = csv('name,role,company', 'Ada,CTO,Acme');

async function warningsOf(client: Client, id: string) {
  const { leadImport } = await client.run(ImportWarningsDocument, { id });
  return made(leadImport, id).warnings;
}

describe('the warnings of an import', () => {
  it('say how many rows had cells that say that they hold nothing, in the preview and for good', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const file = { name: 'leads.csv', content: ODD };
    const warnings = [{ code: 'PLACEHOLDER', message: expect.stringMatching(/^2 rows have .* blank/), rows: 2 }];
    const { previewLeads } = await client.upload(PreviewAsDocument, { offerId }, file);
    expect(previewLeads.preview?.warnings).toEqual(warnings);
    const { uploadLeads } = await client.upload(UploadAsDocument, { offerId }, file);
    const uploaded = made(uploadLeads.leadImport, uploadLeads);
    expect(uploaded.warnings).toEqual(warnings);
    expect(await warningsOf(client, uploaded.id)).toEqual(warnings);
  });

  it('say which of two columns was left out, when both could be an optional field', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const content = csv('Lead ID,Contact ID,name,role', '1,2,Ada,CTO', ',3,Ben,CFO');
    const file = { name: 'leads.csv', content };
    const message = expect.stringMatching(/^EXTERNAL_ID could be .* Column 2 is taken/);
    const { previewLeads } = await client.upload(PreviewAsDocument, { offerId }, file);
    expect(previewLeads.preview?.warnings).toEqual([{ code: 'COLUMN_LEFT_OUT', message, rows: null }]);
    const { uploadLeads } = await client.upload(UploadAsDocument, { offerId }, file);
    expect(uploadLeads.leadImport?.warnings).toMatchObject([{ code: 'COLUMN_LEFT_OUT' }]);
  });

  it('say how many rows have a key that somebody else has too, and how many an id that a spreadsheet rounded', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const content = csv(
      'external_id,name,role,email,linkedin_url',
      '7,Ada Byron,CTO,ada@one.example,',
      '7,Ben Cole,CFO,ben@two.example,',
      '7,Ben Cole,CFO,ben@two.example,',
      ',Cy Lund,COO,info@three.example,',
      ',Di Ost,CMO,info@three.example,',
      ',Eva Orlov,CEO,eva@four.example,linkedin.com/in/eva',
      '5.12346E+10,Finn Dahl,CIO,finn@five.example,linkedin.com/company/five',
      '5.12346E+10,Gro Hauk,CIO,gro@five.example,linkedin.com/company/five',
    );
    const { uploadLeads } = await client.upload(UploadAsDocument, { offerId }, { name: 'leads.csv', content });
    expect(uploadLeads.leadImport?.warnings).toEqual([
      { code: 'KEY_SHARED', rows: 5, message: expect.stringMatching(/^5 rows have .* kept apart\. .*"columns"/) },
      { code: 'ID_ROUNDED', rows: 2, message: expect.stringMatching(/^2 rows have .*Export the list/) },
    ]);
  });

  it('are given for leads that come without a file', async () => {
    const { client } = await startTestService();
    const { id } = await addLeads(client, await createOffer(client), [{ name: 'Ada', role: 'n/a' }]);
    expect(await warningsOf(client, id)).toMatchObject([{ code: 'PLACEHOLDER', rows: 1 }]);
  });

  it('are empty, where nothing is odd', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const file = { name: 'leads.csv', content: PLAIN };
    const { previewLeads } = await client.upload(PreviewAsDocument, { offerId }, file);
    expect(previewLeads.preview?.warnings).toEqual([]);
    const { uploadLeads } = await client.upload(UploadAsDocument, { offerId }, file);
    expect(uploadLeads.leadImport?.warnings).toEqual([]);
  });
});
