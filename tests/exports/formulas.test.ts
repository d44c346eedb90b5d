import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/exports/csv-rows.js';
import { createOffer, uploadCsv } from '../support/builders.js';
import { column, exportCsv } from '../support/downloads.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

describe('a text cell of an export', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 123', "'+49 30 123"],
    ['-', "'-"],
    ['-1+1', "'-1+1"],
    ['--1', "'--1"],
    ['-1.2.3', "'-1.2.3"],
    ['-1,000.5', "'-1,000.5"],
    ['-.5', "'-.5"],
    ['+5', "'+5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['-5\n=1', "'-5\n=1"],
    ["'=1", "''=1"],
    ["''@x", "'''@x"],
    ["'-5", "''-5"],
    ["'quoted'", "'quoted'"],
    ["O'Hara", "O'Hara"],
    ['a=1', 'a=1'],
    [' =1', ' =1'],
    ['-5', '-5'],
    ['-5,25', '-5,25'],
    ['-0.75', '-0.75'],
    ['1.5', '1.5'],
    ['007', '007'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    const quoted = csvRows([[text, 'x']]);
    expect(withoutQuotes(quoted)).toBe(`${written},x\r\n`);
  });

  it('keeps an empty cell empty, and a number a number', () => {
    expect(csvRows([[null, -5, 12, '']])).toBe(',-5,12,\r\n');
    expect(csvRows([])).toBe('');
  });

  it('is guarded in every column, header and extra column of a file', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const header = 'name,role,company,industry,location,linkedin_bio,external_id,@extra';
    await uploadCsv(client, offerId, `${header}\n=1,+1,-1,-1+1,@a,=cmd|' /C calc'!A0,=id,=HYPERLINK()\n`);
    await score(client, offerId);
    const file = await exportCsv(client, { offerId });
    const written = ['name', 'role', 'company', 'industry', 'location', 'linkedin_bio', 'external_id', "'@extra"];
    const cells = written.map((name) => column(file, name)[0]);
    expect(cells).toEqual(["'=1", "'+1", '-1', "'-1+1", "'@a", "'=cmd|' /C calc'!A0", "'=id", "'=HYPERLINK()"]);
    for (const cell of file.cells.flat()) expect(cell).not.toMatch(/^(?!-?\d+(?:[.,]\d+)?$)[=+\-@\t\r]/);
  });
});

function withoutQuotes(csv: string): string {
  return csv.replace(/^"(.*)",x/s, '$1,x');
}
