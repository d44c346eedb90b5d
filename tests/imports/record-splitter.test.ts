import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCells } from '../../src/imports/csv/cells.js';
import { createRecordSplitter, type RecordText } from '../../src/imports/csv/record-splitter.js';

const delimiters = fc.constantFrom(',', ';', '\t', '|');
const newlines = fc.constantFrom('\n', '\r\n', '\r');

const cells = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '\ufeff') }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).filter((text) => !/[\0\p{Cs}]/u.test(text)) },
);
const rows = fc.array(cells, { minLength: 1, maxLength: 4 }).filter((row) => row.join('') !== '' || row.length > 1);
const tables = fc.array(rows, { minLength: 1, maxLength: 8 });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const quotedIfNeeded = (delimiter: string) => (cell: string) =>
  [delimiter, '"', '\r', '\n'].some((special) => cell.includes(special)) ? quoted(cell) : cell;

function split(text: string, delimiter: string, chunkSize = text.length + 1): RecordText[] {
  const splitter = createRecordSplitter(delimiter);
  const count = Math.ceil(text.length / chunkSize);
  const chunks = Array.from({ length: count }, (_, place) => text.slice(place * chunkSize, (place + 1) * chunkSize));
  return [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
}

const faults = (records: readonly RecordText[]) => records.map(({ text, fault }) => (fault ? [fault, text] : text));

describe('splitting text into records and cells', () => {
  it('gives back any table, whatever its delimiter, newlines, quoting and chunks', () => {
    fc.assert(
      fc.property(
        tables,
        delimiters,
        fc.array(newlines, { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        fc.nat(9),
        (...of) => {
          const [table, delimiter, ends, quoteAll, chunk] = of;
          const write = quoteAll ? quoted : quotedIfNeeded(delimiter);
          const text = table.map((row, place) => row.map(write).join(delimiter) + ends[place]).join('');
          const records = split(text, delimiter, chunk + 1);
          expect(parseCells(records, delimiter).map((row) => row.cells)).toEqual(table);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('allows blanks between a closing quote and the end of its cell', () => {
    const records = split('"a" ,"b"\t\n"c"  ', ',');
    expect(parseCells(records, ',').map((row) => row.cells)).toEqual([['a', 'b'], ['c']]);
  });

  it('takes a quotation mark within an unquoted cell as it stands', () => {
    expect(parseCells(split('6" pipe,x\n', ','), ',')).toEqual([{ cells: ['6" pipe', 'x'], fault: null }]);
  });

  it.each([
    ['text behind a closing quote', '"a"b,c\nd,e\n', [['MALFORMED_QUOTES', '"a"b,c'], 'd,e']],
    ['quotes that are not doubled', 'x,"say "hi"",y\nd,e', [['MALFORMED_QUOTES', 'x,"say "hi"",y'], 'd,e']],
    ['a quote that never closes', 'a,b\nc,"d\ne,f\ng,h', ['a,b', ['MALFORMED_QUOTES', 'c,"d'], 'e,f', 'g,h']],
    ['an open quote before a quoted cell', 'a,"b\nc,"d, e",f\n', [['MALFORMED_QUOTES', 'a,"b'], 'c,"d, e",f']],
    ['a bad quote below a good one', '"a\nb",c,"d\ne,f\n', [['MALFORMED_QUOTES', '"a\nb",c,"d'], 'e,f']],
    ['an open quote at the very end', 'a,b\r\n"', ['a,b', ['MALFORMED_QUOTES', '"']]],
  ])('costs one row, when there is %s', (_, text, expected) => {
    expect(faults(split(text, ','))).toEqual(expected);
    expect(faults(split(text, ',', 1))).toEqual(expected);
  });

  it('gives up on an open quote after 4 million characters, and reads on with the next line', () => {
    const lines = Array.from({ length: 900_000 }, (_, row) => `${row},abcdefgh`);
    const records = split(`x,"y\n${lines.join('\n')}`, ',', 65_536);
    expect(records.length).toBe(900_001);
    expect(records[0]).toEqual({ text: 'x,"y', fault: 'MALFORMED_QUOTES' });
    expect(records[900_000]).toEqual({ text: '899999,abcdefgh', fault: null });
  });

  it.each(['"', ''])('holds no more than the beginning of a line above 4 million characters (quote: %s)', (quote) => {
    const records = split(`a,b\n${quote}${'x'.repeat(20_000_000)}${quote},c\nd,e\n`, ',', 65_536);
    expect(records.map(({ fault }) => fault)).toEqual([null, 'CELL_TOO_LONG', null]);
    expect(records[1]?.text.length).toBeLessThan(10_000_000);
    expect(records[2]?.text).toBe('d,e');
  });

  it('keeps blank lines, so that rows can be counted', () => {
    expect(faults(split('\r\na\n\n\rb\r\r\n', ','))).toEqual(['', 'a', '', '', 'b', '']);
  });

  it.each([
    ['a long cell comes in many chunks', `"${'""'.repeat(1_000_000)}",x\n`],
    ['every line has an open quote', 'a,"b ""c""\n'.repeat(200_000)],
    ['open quotes run for long', `"x\n${'a,""\n'.repeat(1_000_000)}`.repeat(3)],
  ])('reads all of it before the test runs out of time, as it would in quadratic time, when %s', (_, text) => {
    const records = split(text, ',', 1_000);
    expect(records.reduce((length, record) => length + record.text.length + 1, 0)).toBe(text.length);
  });
});
