import { expect, it } from 'vitest';
import { createOffer, made } from '../support/builders.js';
import { ImportRejectionsDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, upload } from '../support/uploads.js';

const HEADER = 'name,role,notes';

it.each([
  ['more cells than the header', 'TOO_MANY_CELLS', 'Ada,CTO,,Oslo,Norway', null, 'Oslo Norway'],
  ['text in no field', 'EMPTY', ',,a note', null, null],
  ['a quote that is never closed', 'MALFORMED_QUOTES', 'Ada,"CTO,', null, 'Ada "CTO'],
  ['text behind a closing quote', 'MALFORMED_QUOTES', 'Ada,"Vice" President,', null, 'Ada "Vice" President'],
  ['a cell of a megabyte', 'CELL_TOO_LONG', `Ada,${'x'.repeat(1_000_000)},`, 'role', `${'x'.repeat(99)}…`],
  ['a NUL', 'UNREADABLE', 'A\0da,CTO,', 'name', 'A\ufffdda'],
])('rejects one row and takes those around it, when it has %s', async (_, code, row, column, value) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(client, offerId, csv(HEADER, 'Ben,CFO,x', row, 'Cy,COO,y'));
  expect(countsOf(report)).toEqual({ created: 2, updated: 0, duplicates: 0, rejected: 1 });
  expect(report.rejections).toEqual({
    totalCount: 1,
    nodes: [{ row: 3, column, code, message: expect.stringMatching(/\.$/), value }],
  });
  expect((await leadsOf(client, offerId)).map(({ name }) => name)).toEqual(['Ben', 'Cy']);
});

it('takes a cell of just the most characters, and rejects one of a character more', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(client, offerId, csv(HEADER, `Ada,${'x'.repeat(32_767)},`, `Ben,${'x'.repeat(32_768)},`));
  expect(countsOf(report)).toMatchObject({ created: 1, rejected: 1 });
  expect(report.rejections.nodes).toMatchObject([{ row: 3, message: expect.stringMatching(/32768.*32767/) }]);
});

it('counts rows as a spreadsheet does, when lines are blank and cells have several lines', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(
    client,
    offerId,
    csv('', HEADER, 'Ada,"CTO', 'of', 'Acme",', '', ',,first', ' , , ', ',,second', '"Be', 'n",CFO,', ',,third'),
  );
  expect(report.rejections.nodes.map(({ row, code }) => [row, code])).toEqual([
    [5, 'EMPTY'],
    [7, 'EMPTY'],
    [9, 'EMPTY'],
  ]);
});

it('counts the first row as 1 and the rest as a spreadsheet does, when a line sep= stands above', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(client, offerId, csv('sep=;', 'name;role;notes', 'Ada;CTO;', ';;note'));
  expect(report.rejections.nodes).toMatchObject([{ row: 3, code: 'EMPTY' }]);
});

it('pages through rejections in the order of the file, when a client asks for few at a time', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const rows = Array.from({ length: 1203 }, (_, index) => (index % 3 === 0 ? ',,note' : `Person ${index},CTO,`));
  const { id, rejected } = await upload(client, offerId, csv(HEADER, ...rows));
  expect(rejected).toBe(401);
  const seen: number[] = [];
  let after: string | null | undefined;
  do {
    const { leadImport } = await client.run(ImportRejectionsDocument, { id, first: 90, after });
    const { nodes, pageInfo, totalCount } = made(leadImport, id).rejections;
    expect({ totalCount, before: pageInfo.hasPreviousPage }).toEqual({ totalCount: 401, before: seen.length > 0 });
    seen.push(...nodes.map(({ row }) => row));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(Array.from({ length: 401 }, (_, index) => 2 + 3 * index));
});

it.each([
  ['no rows', { first: 0 }],
  ['too many rows', { first: 501 }],
  ['rows behind a forged cursor', { after: 'x' }],
])('refuses to list rejections, when a client asks for %s', async (_, page) => {
  const { client } = await startTestService();
  const { id } = await upload(client, await createOffer(client), csv(HEADER, ',,note'));
  const { errors } = await client.send(ImportRejectionsDocument, { id, ...page });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('has nothing to download, when no row was rejected', async () => {
  const { client } = await startTestService();
  const report = await upload(client, await createOffer(client), csv(HEADER, 'Ada,CTO,'));
  expect(report.rejectedRows).toBeNull();
});

it('gives the rejected rows to download with the reason, when some were rejected', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(client, offerId, csv(HEADER, 'Ada,CTO,x', ',,"a, note"', 'Ben,CFO,,Oslo,Rome'));
  const { url, rowCount } = made(report.rejectedRows, report);
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toContain('text/csv');
  const lines = (await response.text()).replace('\ufeff', '').trimEnd().split(/\r?\n/);
  expect(rowCount).toBe(2);
  expect(lines).toEqual([
    'name,role,notes,_row,_error,_surplus',
    expect.stringMatching(/^"",,"a, note",3,".+",$/),
    expect.stringMatching(/^"Ben","CFO",,4,".+","Oslo \| Rome"$/),
  ]);
});

it('takes the rejected rows without a trace of the report, when they are uploaded again corrected', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(client, offerId, csv(HEADER, 'Ada,CTO,x', ',,note', 'Ben,CFO,,Oslo'));
  const rows = await (await fetch(made(report.rejectedRows, report).url)).text();
  const again = await upload(client, offerId, rows.replace('"",,"note"', 'Cy,COO,note'));
  expect(countsOf(again)).toEqual({ created: 2, updated: 0, duplicates: 0, rejected: 0 });
  expect(again.columns.slice(3)).toMatchObject([{ field: null }, { field: null }, { field: null }]);
  const [, cy, ben] = await leadsOf(client, offerId);
  expect(cy).toMatchObject({ name: 'Cy', role: 'COO', extra: [{ header: 'notes', value: 'note' }] });
  expect(ben).toMatchObject({ name: 'Ben', role: 'CFO', extra: [] });
});
