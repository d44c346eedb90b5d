import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvHeader, csvRows } from '../../src/exports/csv-rows.js';
import { excelText } from '../../src/exports/excel-text.js';
import { withFormulaGuard, withoutFormulaGuard, withoutTextMark } from '../../src/text/formula-guard.js';
import { createOffer, uploadCsv } from '../support/builders.js';
import { column, exportCsv } from '../support/downloads.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

/** What a spreadsheet would run, as plainly as it can be said. */
const FORMULA = /^(?!-?\d+(?:[.,]\d+)?$)\s*[=+\-@＝＋－＠\t\r]/;

describe('a text cell of an export', () => {
  it.each([
    ['=1+1', "'=1+1"],
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
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM', "'＠SUM"],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff\u2060@a', "'\ufeff\u2060@a"],
    ['\u00ad＝1', "'\u00ad＝1"],
    ['\u3164=1', "'\u3164=1"],
    ['\u0007=1', "'\u0007=1"],
    ['\u200b-5', "'\u200b-5"],
    ["'\u200b=1", "''\u200b=1"],
    [';=1+1', ';=1+1'],
    ['x\t=1+1', 'x\t=1+1'],
    ['+49 151 234', '+49 151 234'],
    ['+4915112345', '+4915112345'],
    ['+1 (555) 010-99', '+1 (555) 010-99'],
    ['+49/151.234-5', '+49/151.234-5'],
    ['0151 234', '0151 234'],
    ["'+49 151 234", "'+49 151 234"],
    ["''+49 151 234", "''+49 151 234"],
    ['+49 151 234+1', "'+49 151 234+1"],
    ['+49 151 234 ext. 5', "'+49 151 234 ext. 5"],
    ['-49 151 234', "'-49 151 234"],
    ['+A1', "'+A1"],
    ['+(', "'+("],
    ['-5', '-5'],
    ['-5,25', '-5,25'],
    ['-0.75', '-0.75'],
    ['1.5', '1.5'],
    ['007', '007'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(csvRows([[text, 'x']])).toBe(`"${written}","x"\r\n`);
  });

  it('keeps an empty cell empty, but at the start of a line, and a number a number', () => {
    expect(csvRows([['id', null, -5, 12, '']])).toBe('"id",,-5,12,\r\n');
    expect(csvRows([[null, 'x']])).toBe('"","x"\r\n');
    expect(csvRows([])).toBe('');
  });

  it.each([',', ';', '\t', '|'])('is no formula to who separates cells by %j', (delimiter) => {
    const texts = ['a;=1+1', 'x\t=1+1', 'a|=1+1', 'a,=1+1', 'two\nlines;=1'];
    const rows = [...texts.map((text) => ['id', text, null, 5]), ...texts.map((text) => [null, text, 'end'])];
    const cells = Papa.parse<string[]>(csvRows(rows), { delimiter }).data.flat();
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
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
    for (const cell of file.cells.flat()) expect(cell).not.toMatch(FORMULA);
  });
});

describe('a header of an export', () => {
  it('is bare where it is a plain word, else quoted, and guarded like a cell', () => {
    expect(csvHeader(['scoring_id', 'Notes, old', '=1', ';=1'])).toBe('scoring_id,"Notes, old","\'=1",";=1"\r\n');
  });
});

describe('a text of an export for Excel', () => {
  it.each([
    ['+49 151 234', '="+49 151 234"'],
    ['+4915112345', '="+4915112345"'],
    ['(030) 123-45', '="(030) 123-45"'],
    ['00123', '="00123"'],
    ['512345678901', '="512345678901"'],
    ['2024-01-05', '="2024-01-05"'],
    ['51234567890', '51234567890'],
    ['250', '250'],
    ['1.5', '1.5'],
    ['-5', '-5'],
    ['=1+1', "'=1+1"],
    ['+A1', "'+A1"],
    ['CEO', 'CEO'],
  ])('%j is written as %j', (text, written) => {
    expect(excelText(text, false)).toBe(written);
  });

  it.each([
    ['5551234', '="5551234"'],
    ['+49 151 234', '="+49 151 234"'],
    ['ask Ann', 'ask Ann'],
    ['+49 30 1 ext. 5', "'+49 30 1 ext. 5"],
  ])('%j is written as %j, where it is a phone', (text, written) => {
    expect(excelText(text, true)).toBe(written);
  });
});

describe('what an upload takes off', () => {
  it.each([
    ['="+49 151 234"', '+49 151 234'],
    ['="00123"', '00123'],
    ["'+49 151 234", '+49 151 234'],
    ["'0151 234", '0151 234'],
    ["''+49 151 234", '+49 151 234'],
    ['="a"', '="a"'],
    ['="1"&A1', '="1"&A1'],
    ["'90s", "'90s"],
    ["'=1+1", "'=1+1"],
    ["'", "'"],
  ])('%j is %j', (text, plain) => {
    expect(withoutTextMark(text)).toBe(plain);
  });

  it('is what was put on, whatever the text', () => {
    const texts = fc.array(
      fc.constantFrom("'", '=', '+', '＝', '-', '@', '\t', '\u200b', ' ', '1', '23', '4', 'a', '"', '(', '/'),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(withoutFormulaGuard(withFormulaGuard(text))).toBe(text);
        // As an import keeps it, which takes marks of other tools off.
        const kept = withoutTextMark(text.trim());
        for (const written of [withFormulaGuard(kept), excelText(kept, false), excelText(kept, true)]) {
          expect([kept, withoutTextMark(withoutFormulaGuard(written))]).toEqual([kept, kept]);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
