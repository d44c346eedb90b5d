import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { OfferDocument, PreviewLeadsDocument } from '../support/generated/graphql.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, NOTHING_KEPT, preview, stateOf, upload } from '../support/uploads.js';

async function offerOfANewService() {
  const { client } = await startTestService();
  return { client, offerId: await createOffer(client) };
}

it('reports what an upload would do with up to two samples a column, when a file has rows of every kind', async () => {
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv('email,role', 'ada@one.example,CTO', 'ben@two.example,CFO'));
  const rows = ['ada@one.example,CEO,', 'ben@two.example,CFO,', ',,blue', 'cy@three.example,COO,green', ',Clerk,red,x'];
  const report = await preview(client, offerId, csv('E-Mail,Job Title,Hat', ...rows));
  expect(report).toEqual({
    filename: 'leads.csv',
    rowsRead: 5,
    wouldCreate: 1,
    wouldUpdate: 1,
    duplicates: 1,
    rejected: 2,
    columns: [
      { header: 'E-Mail', index: 1, field: 'EMAIL', samples: ['ada@one.example', 'ben@two.example'] },
      { header: 'Job Title', index: 2, field: 'ROLE', samples: ['CEO', 'CFO'] },
      { header: 'Hat', index: 3, field: null, samples: ['blue', 'green'] },
    ],
    missingColumns: ['COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO'],
    rejections: {
      totalCount: 2,
      nodes: [
        { row: 4, column: null, code: 'EMPTY', message: expect.any(String), value: null },
        { row: 6, column: null, code: 'TOO_MANY_CELLS', message: expect.any(String), value: 'x' },
      ],
    },
  });
});

it('leaves everything as it was, when it previews creations, changes and rejections', async () => {
  const keptUploads = await watchKeptUploads();
  const { client, offerId } = await offerOfANewService();
  await upload(client, offerId, csv('email,role', 'ada@one.example,CTO'));
  const stateNow = async () => [await client.run(OfferDocument, { id: offerId }), await leadsOf(client, offerId)];
  const before = await stateNow();
  await preview(client, offerId, csv('email,role', 'ada@one.example,CEO', 'ben@two.example,CFO', ',,surplus'));
  expect(await stateNow()).toEqual(before);
  await expect.poll(keptUploads).toEqual([]);
});

it('shows nothing of what it tries, while it previews a long file', async () => {
  const { client, offerId } = await offerOfANewService();
  const rows = Array.from({ length: 20_000 }, (_, index) => `Person ${index},CTO`);
  let isDone = false;
  const previewed = preview(client, offerId, csv('name,role', ...rows)).finally(() => {
    isDone = true;
  });
  let looks = 0;
  while (!isDone) {
    expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
    looks += 1;
  }
  expect(await previewed).toMatchObject({ wouldCreate: 20_000 });
  expect(looks).toBeGreaterThan(2);
});

it.each([
  ['MISSING_COLUMNS', csv('name', 'Ada'), []],
  ['EMPTY_FILE', 'name,role\n', []],
  ['NOT_CSV', '%PDF-1.7\n', []],
  ['UNKNOWN_COLUMN', csv('name,role', 'Ada,CTO'), [{ header: 'Hat', field: 'ROLE' as const }]],
])('refuses by %s what an upload would refuse', async (code, content, columns) => {
  const { client, offerId } = await offerOfANewService();
  const file = { name: 'leads.csv', content };
  const { previewLeads } = await client.upload(PreviewLeadsDocument, { offerId, columns }, file);
  expect(previewLeads).toMatchObject({ preview: null, userErrors: [{ code }] });
});

it('takes columns for what the client says, as an upload does', async () => {
  const { client, offerId } = await offerOfANewService();
  const columns = [{ header: 'Hat', field: 'ROLE' as const }];
  const report = await preview(client, offerId, csv('Name,Hat', 'Ada,CTO', 'Ben,'), { columns });
  expect(report.columns).toMatchObject([{ field: 'NAME' }, { field: 'ROLE', samples: ['CTO'] }]);
});

it('counts all rejected rows and shows the first 500 at most, when there are more', async () => {
  const { client, offerId } = await offerOfANewService();
  const rows = Array.from({ length: 1500 }, () => ',,note');
  const report = await preview(client, offerId, csv('name,role,notes', ...rows));
  expect(report).toMatchObject({ rowsRead: 1500, rejected: 1500, rejections: { totalCount: 1500 } });
  expect(report.rejections.nodes.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
});

const oneOf = (...texts: string[]) => fc.constantFrom('', '', ...texts);

/** Rows with so few different texts that many of them match each other, by every key, and some are rejected. */
const someRow = fc
  .tuple(
    oneOf('A-1', 'A-2'),
    oneOf('ada@one.example', 'ADA@one.example', 'ben@two.example'),
    oneOf('https://linkedin.com/in/ada', 'http://www.linkedin.com/in/ADA/'),
    oneOf('Ada', 'Ben'),
    oneOf('CTO', '"CF"O'),
    oneOf('x', 'y', 'x,surplus'),
  )
  .map((cells) => cells.join(','));

const someFile = fc
  .array(someRow, { minLength: 1, maxLength: 12 })
  .map((rows) => csv('external_id,email,linkedin_url,name,role,notes', 'A-0,,,First,CTO,', ...rows));

it('predicts what the upload then does, whatever two files hold', async () => {
  const { client } = await startTestService();
  const examples = fc.asyncProperty(fc.array(someFile, { minLength: 1, maxLength: 2 }), async (files) => {
    const offerId = await createOffer(client);
    for (const file of files) {
      const predicted = await preview(client, offerId, file);
      const { created, updated, ...done } = await upload(client, offerId, file);
      expect({ ...done, wouldCreate: created, wouldUpdate: updated }).toMatchObject({
        ...predicted,
        columns: predicted.columns.map(({ samples, ...column }) => column),
      });
      expect(done.rowsRead).toBe(created + updated + done.duplicates + done.rejected);
    }
  });
  await fc.assert(examples, { numRuns: 25 });
});
