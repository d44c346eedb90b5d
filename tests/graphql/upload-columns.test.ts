import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import type { ColumnMappingInput, LeadField } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, NOTHING_KEPT, refusal, stateOf, upload } from '../support/uploads.js';

async function offerOfANewService() {
  const { client } = await startTestService();
  return { client, offerId: await createOffer(client) };
}

it('says what each column was taken for, counted from 1, when headers are those of a real export', async () => {
  const { client, offerId } = await offerOfANewService();
  const report = await upload(client, offerId, csv('Full Name,Job Title,Company Name,Shoe Size,', 'Ada,CTO,Acme,38,x'));
  expect(report.columns).toEqual([
    { header: 'Full Name', index: 1, field: 'NAME' },
    { header: 'Job Title', index: 2, field: 'ROLE' },
    { header: 'Company Name', index: 3, field: 'COMPANY' },
    { header: 'Shoe Size', index: 4, field: null },
    { header: '', index: 5, field: null },
  ]);
  expect(report.missingColumns).toEqual(['INDUSTRY', 'LOCATION', 'LINKEDIN_BIO']);
});

it.each<[what: string, columns: ColumnMappingInput[], fields: (LeadField | null)[], lead: object]>([
  [
    'by its header',
    [{ header: 'Hat', field: 'INDUSTRY' }],
    ['NAME', 'ROLE', 'INDUSTRY', null],
    { role: 'CTO', industry: 'Bowler' },
  ],
  ['by its header in another case', [{ header: 'HAT', field: 'INDUSTRY' }], ['NAME', 'ROLE', 'INDUSTRY', null], {}],
  [
    'by its place',
    [{ index: 4, field: 'COMPANY' }],
    ['NAME', 'ROLE', null, 'COMPANY'],
    { company: 'Acme', extra: [{ header: 'Hat', value: 'Bowler' }] },
  ],
  [
    'over what its header means',
    [{ header: 'Job Title', field: 'COMPANY' }],
    ['NAME', 'COMPANY', null, null],
    { company: 'CTO', role: null },
  ],
  [
    'to be kept out',
    [
      { header: 'Hat', field: null },
      { index: 4, field: null },
    ],
    ['NAME', 'ROLE', null, null],
    { extra: [] },
  ],
  [
    'to be a part of the location',
    [
      { header: 'Hat', field: 'LOCATION' },
      { index: 4, field: 'LOCATION' },
    ],
    ['NAME', 'ROLE', 'LOCATION', 'LOCATION'],
    { location: 'Bowler, Acme' },
  ],
])('takes a column for what the client says, when it is named %s', async (_, columns, fields, lead) => {
  const { client, offerId } = await offerOfANewService();
  const report = await upload(client, offerId, csv('Name,Job Title,Hat,', 'Ada,CTO,Bowler,Acme'), { columns });
  expect(report.columns.map(({ field }) => field)).toEqual(fields);
  expect(await leadsOf(client, offerId)).toMatchObject([lead]);
});

it.each<[what: string, file: string, columns: ColumnMappingInput[], code: string, field: string[]]>([
  [
    'a header that is not there',
    'name,role',
    [{ header: 'Hat', field: 'COMPANY' }],
    'UNKNOWN_COLUMN',
    ['columns', '0', 'header'],
  ],
  [
    'a place behind the last',
    'name,role',
    [{ index: 3, field: 'COMPANY' }],
    'UNKNOWN_COLUMN',
    ['columns', '0', 'index'],
  ],
  ['the place 0', 'name,role', [{ index: 0, field: 'COMPANY' }], 'UNKNOWN_COLUMN', ['columns', '0', 'index']],
  [
    'a header and the place of another',
    'name,role',
    [{ header: 'role', index: 1, field: 'ROLE' }],
    'UNKNOWN_COLUMN',
    ['columns', '0', 'header'],
  ],
  ['no column at all', 'name,role', [{ field: 'ROLE' }], 'UNKNOWN_COLUMN', ['columns', '0']],
  [
    'a header that stands twice',
    'hat,hat',
    [{ header: 'hat', field: 'ROLE' }],
    'AMBIGUOUS_COLUMNS',
    ['columns', '0', 'header'],
  ],
  [
    'a field twice',
    'name,role',
    [
      { index: 1, field: 'ROLE' },
      { index: 2, field: 'ROLE' },
    ],
    'AMBIGUOUS_COLUMNS',
    ['columns', '1', 'field'],
  ],
  [
    'a column twice',
    'name,role',
    [
      { index: 1, field: 'ROLE' },
      { header: 'name', field: null },
    ],
    'AMBIGUOUS_COLUMNS',
    ['columns', '1'],
  ],
  ['no role and no company', 'name,role', [{ header: 'role', field: null }], 'MISSING_COLUMNS', ['file']],
])('refuses the file and keeps nothing, when the client names %s', async (_, header, columns, code, field) => {
  const { client, offerId } = await offerOfANewService();
  expect(await refusal(client, offerId, csv(header, 'Ada,CTO'), { columns })).toMatchObject({ code, field });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
});

it('takes one of two equal headers, when the client says which by its place', async () => {
  const { client, offerId } = await offerOfANewService();
  const file = csv('name,role,role', 'Ada,CTO,CFO');
  expect(await refusal(client, offerId, file)).toMatchObject({
    code: 'AMBIGUOUS_COLUMNS',
    message: expect.stringMatching(/column 2.*column 3/),
  });
  await upload(client, offerId, file, { columns: [{ index: 3, field: 'ROLE' }] });
  expect(await leadsOf(client, offerId)).toMatchObject([{ role: 'CFO' }]);
});

it('takes the better filled of two columns for an optional field, and shows both with it', async () => {
  const { client, offerId } = await offerOfANewService();
  const file = csv(
    'Email,Email,role',
    ',ada@new.example,CTO',
    'ben@old.example,ben@new.example,CFO',
    'cy@old.example,,CEO',
  );
  const { columns } = await upload(client, offerId, file);
  expect(columns.map(({ field }) => field)).toEqual(['EMAIL', 'EMAIL', 'ROLE']);
  expect(await leadsOf(client, offerId)).toMatchObject([
    { email: 'ada@new.example', extra: [] },
    { email: 'ben@old.example', extra: [{ header: 'Email', value: 'ben@new.example' }] },
    { email: 'cy@old.example', extra: [] },
  ]);
});

it('names the headers that it saw, when a file has neither a role nor a company', async () => {
  const { client, offerId } = await offerOfANewService();
  expect(await refusal(client, offerId, csv('name,industry,shoe size', 'Ada,Freight,38'))).toMatchObject({
    code: 'MISSING_COLUMNS',
    message: expect.stringMatching(/ROLE.*COMPANY.*name, industry, shoe size/),
  });
  expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
});

it('refuses a file that lacks one of the five columns, when all of them are asked for', async () => {
  const { client, offerId } = await offerOfANewService();
  const requireAllColumns = true;
  const four = csv('role,company,industry,location', 'CTO,Acme,Freight,Oslo');
  expect(await refusal(client, offerId, four, { requireAllColumns })).toMatchObject({
    code: 'MISSING_COLUMNS',
    message: expect.stringContaining('LINKEDIN_BIO'),
  });
  const five = csv('role,company,industry,location,linkedin_bio', 'CTO,,,,');
  expect(await upload(client, offerId, five, { requireAllColumns })).toMatchObject({ created: 1, missingColumns: [] });
});

it('finds the header below a preamble, when the client names a column that no vocabulary knows', async () => {
  const { client, offerId } = await offerOfANewService();
  const file = csv('Leads of May', '', 'Wer,Was,Wo', 'Ada,CTO,Oslo', ',,');
  const columns: ColumnMappingInput[] = [{ header: 'Was', field: 'ROLE' }];
  expect(await upload(client, offerId, file, { columns })).toMatchObject({ rowsRead: 1, created: 1 });
});
