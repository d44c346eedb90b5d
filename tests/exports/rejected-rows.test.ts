import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, uploadCsv } from '../support/builders.js';
import { column, download } from '../support/downloads.js';
import { DeleteOfferDocument, LeadImportDocument, OfferLeadsDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';

const FILE = `name,role,company,"Notes, old"
Ann,CEO,Acme,"=1+1"
Bob,CTO,Umbrella,fine,one too many,and two
,,,only notes
Cid,CFO,Initech,fine
Dot,"COO, and
more",Hooli,"say ""hi""",surplus
`;

describe('the download of rejected rows', () => {
  it('has their columns as they were, and then _row, _error and _surplus', async () => {
    const { client } = await startTestService();
    const leadImport = await uploadCsv(client, await createOffer(client), FILE);
    expect(leadImport).toMatchObject({ rowsRead: 5, created: 2, rejected: 3 });
    expect(leadImport.rejectedRows).toMatchObject({ filename: expect.stringMatching(/\.csv$/), rowCount: 3 });
    const { cells, headers } = await download(leadImport.rejectedRows?.url ?? '');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const messages = leadImport.rejections.nodes.map(({ message }) => message);
    expect(cells).toEqual([
      ['name', 'role', 'company', 'Notes, old', '_row', '_error', '_surplus'],
      ['Bob', 'CTO', 'Umbrella', 'fine', '3', messages[0], 'one too many | and two'],
      ['', '', '', 'only notes', '4', messages[1], ''],
      ['Dot', 'COO, and\nmore', 'Hooli', 'say "hi"', '6', messages[2], 'surplus'],
    ]);
  });

  it('is taken again as it is, where the rows are mended, and its own columns are ignored', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { rejectedRows } = await uploadCsv(client, offerId, FILE);
    const { text } = await download(rejectedRows?.url ?? '');
    const mended = await uploadCsv(client, offerId, text.replace('"",,,"only notes"', 'Eve,CEO,Globex,only notes'));
    expect(mended).toMatchObject({ rowsRead: 3, created: 3, rejected: 0 });
    const kept = mended.columns.filter(({ field }) => field === null).map(({ header }) => header);
    expect(kept).toEqual(['Notes, old', '_row', '_error', '_surplus']);
    const { offer } = await client.run(OfferLeadsDocument, { id: offerId });
    expect(offer?.leads.nodes.map(({ name }) => name)).toEqual(['Ann', 'Cid', 'Bob', 'Eve', 'Dot']);
  });

  it('guards formulas, and an upload takes the guard off again', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { rejectedRows } = await uploadCsv(client, offerId, "name,company\n=1,'=2,=3\n-5,'x,surplus\n");
    const file = await download(rejectedRows?.url ?? '');
    expect(column(file, 'name')).toEqual(["'=1", '-5']);
    expect(column(file, 'company')).toEqual(["''=2", "'x"]);
    expect(column(file, '_surplus')).toEqual(["'=3", 'surplus']);
    await uploadCsv(client, offerId, file.text);
    const { offer } = await client.run(OfferLeadsDocument, { id: offerId });
    expect(offer?.leads.nodes).toMatchObject([
      { name: '=1', company: "'=2" },
      { name: '-5', company: "'x" },
    ]);
  });

  it('has more rows than are read at a time', async () => {
    const { client } = await startTestService();
    const rows = Array.from({ length: 1_001 }, (_, place) => `Acme ${place},surplus`);
    const { rejectedRows } = await uploadCsv(client, await createOffer(client), `company\n${rows.join('\n')}\n`);
    const file = await download(rejectedRows?.url ?? '');
    expect(column(file, '_row')).toEqual(rows.map((_, place) => String(place + 2)));
  });

  it('has the fields as columns, where leads were added without a file', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const leadImport = await addLeads(client, offerId, [
      { company: 'Acme' },
      { company: ' ' },
      { role: 'a\0', name: 'B' },
    ]);
    expect(leadImport).toMatchObject({ filename: null, rowsRead: 3, created: 1, rejected: 2 });
    const file = await download(leadImport.rejectedRows?.url ?? '');
    const { columns } = leadImport;
    expect(file.cells[0]).toEqual([...columns.map(({ header }) => header), '_row', '_error', '_surplus']);
    expect(column(file, '_row')).toEqual(['2', '3']);
  });

  it('is null where none was rejected, and gone with its offer', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    expect((await uploadCsv(client, offerId, 'company\nAcme\n')).rejectedRows).toBeNull();
    const { id, rejectedRows } = await uploadCsv(client, offerId, 'company\nAcme,surplus\n');
    const { leadImport } = await client.run(LeadImportDocument, { id });
    expect(leadImport?.rejectedRows?.rowCount).toBe(1);
    await client.run(DeleteOfferDocument, { id: offerId });
    expect((await download(rejectedRows?.url ?? '')).status).toBe(404);
  });
});
