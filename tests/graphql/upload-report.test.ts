import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { LeadImportDocument, OfferDocument } from '../support/generated/graphql.js';
import { map, multipartBody, operations, post } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, upload } from '../support/uploads.js';

it('reconciles what it read with what came of it, when a file holds rows of every kind', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv('email,role,notes', 'ada@one.example,CTO,', 'ben@two.example,CFO,'));
  const report = await upload(
    client,
    offerId,
    csv(
      'email,role,notes',
      'ada@one.example,CEO,',
      'ben@two.example,CFO,',
      '',
      'cy@three.example,COO,',
      ' , ,\t',
      'cy@three.example,COO,',
      ',,only a note',
      'dot@four.example,Clerk,x,surplus',
      'cy@three.example,Chair,',
      'eve@five.example,"Vice" President,',
    ),
  );
  expect(report).toMatchObject({ rowsRead: 8, created: 1, updated: 2, duplicates: 2, rejected: 3 });
  expect(report.rejections.totalCount).toBe(3);
  const { offer } = await client.run(OfferDocument, { id: offerId });
  expect(offer?.counts).toMatchObject({ leads: 3, unscored: 3, stale: 0 });
});

it('keeps every field and column of a row, when a file has them all', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = csv(
    'Record ID,First Name,Last Name,Job Title,Company Name,Industry,City,Country,Mobile,About,Email,LinkedIn URL,Owner,',
    'R-1,Zoë,Ødegård,"Head of ""Ops""",Acme,Freight,Oslo,Norway,+47 22 00 00 00,"Two',
  );
  const report = await upload(client, offerId, `${file}lines, 🚚",zoe@one.example,linkedin.com/in/zoe,Kim,unnamed\n`);
  expect(countsOf(report)).toEqual({ created: 1, updated: 0, duplicates: 0, rejected: 0 });
  expect(await leadsOf(client, offerId)).toEqual([
    {
      id: expect.any(String),
      externalId: 'R-1',
      name: 'Zoë Ødegård',
      firstName: 'Zoë',
      lastName: 'Ødegård',
      role: 'Head of "Ops"',
      company: 'Acme',
      industry: 'Freight',
      location: 'Oslo, Norway',
      linkedinBio: 'Two\nlines, 🚚',
      email: 'zoe@one.example',
      linkedinUrl: 'linkedin.com/in/zoe',
      phone: '+47 22 00 00 00',
      extra: [
        { header: 'Owner', value: 'Kim' },
        { header: 'Column 14', value: 'unnamed' },
      ],
    },
  ]);
});

it('can be read again by its id and among the offer’s imports, when an upload is done', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const first = await upload(client, offerId, csv('name,role', 'Ada,CTO'), { filename: 'März – Köln.csv' });
  const second = await upload(client, offerId, csv('name,role', 'Ada,CTO', ',,,'));
  expect(first).toMatchObject({ filename: 'März – Köln.csv', missingColumns: expect.arrayContaining(['COMPANY']) });
  const { leadImport } = await client.run(LeadImportDocument, { id: first.id });
  expect(leadImport).toEqual(first);
  const { offer } = await client.run(OfferDocument, { id: offerId });
  expect(offer?.imports.nodes).toEqual([second, first]);
  expect((await client.run(LeadImportDocument, { id: 'import_0' })).leadImport).toBeNull();
});

it('lists leads in the order of their upload, when several files brought them', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv('name,role', 'Zoe,CTO', 'Ada,CFO'));
  await upload(client, offerId, csv('name,role', 'Kim,CEO', 'Ada,CFO', 'Ben,COO'));
  expect((await leadsOf(client, offerId)).map(({ name }) => name)).toEqual(['Zoe', 'Ada', 'Kim', 'Ben']);
});

it('keeps the name of a file without what no text may hold, when a client sends that', async () => {
  const { client, url } = await startTestService();
  const offerId = await createOffer(client);
  const disposition = "form-data; name=file; filename*=UTF-8''a%00b.csv";
  const { body } = await post(
    url,
    Buffer.concat([
      multipartBody(operations(offerId), map()).subarray(0, -'--\r\n'.length),
      Buffer.from(`\r\ncontent-disposition: ${disposition}\r\n\r\nname,role\nAda,CTO\n\r\n--a-boundary--\r\n`),
    ]),
  );
  expect(body).toContain('"created":1');
  const { offer } = await client.run(OfferDocument, { id: offerId });
  expect(offer?.imports.nodes[0]?.filename).toBe('a\ufffdb.csv');
});
