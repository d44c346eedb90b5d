import { describe, expect, it } from 'vitest';
import type { CsvRecord } from '../../src/imports/csv/non-lead-rows.js';
import { readCsv } from '../../src/imports/csv/read-csv.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { fileOf, LIMITS } from './files.js';

const isHeader = (text: string) => ['role', 'company'].includes(text);
const headers = {
  knows: isHeader,
  knowsSpelling: isHeader,
  meansTheSame: (text: string, header: string) => text === header,
};

async function read(content: string | Uint8Array, chunkSize?: number, limits = LIMITS) {
  const { records, ...file } = await readCsv(fileOf(content, chunkSize), {
    limits,
    headers,
    warnings: warningCollector(),
  });
  const read: CsvRecord[] = [];
  for await (const some of records) read.push(...some);
  return { ...file, records: read, rows: read.map(({ row, cells }) => [row, ...cells]) };
}

const utf16 = (text: string, order: 'LE' | 'BE') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};
const bytes = (...values: number[]) => Buffer.from(values);
const beginning = (hex: string) =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(200, 'role,company\nCEO,Acme\n')]);

describe('encodings', () => {
  const text = 'role,company\nCEO,Müller €\n';
  const body = Buffer.from(text);

  it.each([
    ['UTF-8', 'UTF_8', body],
    ['UTF-8 with a byte order mark', 'UTF_8', Buffer.concat([bytes(0xef, 0xbb, 0xbf), body])],
    ['UTF-16 LE with a byte order mark', 'UTF_16LE', Buffer.concat([bytes(0xff, 0xfe), utf16(text, 'LE')])],
    ['UTF-16 BE with a byte order mark', 'UTF_16BE', Buffer.concat([bytes(0xfe, 0xff), utf16(text, 'BE')])],
    ['UTF-16 LE without one', 'UTF_16LE', utf16(text, 'LE')],
    ['UTF-16 BE without one', 'UTF_16BE', utf16(text, 'BE')],
    ['Windows-1252', 'WINDOWS_1252', Buffer.from(text.replace('€', '\x80'), 'latin1')],
  ])('reads %s, even a byte at a time', async (_, encoding, content) => {
    for (const chunkSize of [65_536, 1]) {
      expect(await read(content, chunkSize)).toMatchObject({
        encoding,
        header: ['role', 'company'],
        rows: [[2, 'CEO', 'Müller €']],
      });
    }
  });

  it('takes a file of whole UTF-8 characters and one broken byte for damaged UTF-8', async () => {
    const content = Buffer.concat([Buffer.from('role,company\nCEO,Ærø Åre\nCTO,'), bytes(0xe9), Buffer.from('\n')]);
    expect(await read(content)).toMatchObject({
      encoding: 'UTF_8',
      isLossy: true,
      rows: [
        [2, 'CEO', 'Ærø Åre'],
        [3, 'CTO', '\ufffd'],
      ],
    });
  });

  it('takes one Latin-1 character after 100 KB of ASCII for Windows-1252', async () => {
    const content = Buffer.concat([Buffer.from(`role,company\n${'CEO,Acme\n'.repeat(12_000)}CTO,Caf`), bytes(0xe9)]);
    const { encoding, rows } = await read(content);
    expect(encoding).toBe('WINDOWS_1252');
    expect(rows.at(-1)).toEqual([12_002, 'CTO', 'Café']);
  });
});

describe('what is no CSV', () => {
  it.each([
    ['PDF', beginning('255044462d312e34')],
    ['Excel workbook', beginning('504b030414000600')],
    ['old Excel workbook', beginning('d0cf11e0a1b11ae1')],
    ['PNG', beginning('89504e470d0a1a0a')],
    ['JPEG', beginning('ffd8ffe000104a46')],
    ['GIF', beginning('474946383961')],
    ['UTF-32', beginning('0000feff')],
    ['binary', Buffer.from(Array.from({ length: 5_000 }, (_, place) => (place * place) % 251))],
    ['HTML', '<html><table><tr><td>role</td></tr></table></html>'],
    ['JSON', '[{"role": "CEO"}]'],
  ])('is refused, when it is %s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ name: 'ImportFault', code: 'NOT_CSV' });
    await expect(read(content)).rejects.toThrow('Save it as "CSV (UTF-8)"');
  });

  it.each([
    ['has no bytes', ''],
    ['has a byte order mark alone', bytes(0xef, 0xbb, 0xbf)],
    ['has blank lines alone', '\n\r\n , ,\n""\n'],
    ['has a header alone', 'role,company\r\n'],
    ['has a header and rows of empty cells', 'role,company\n,\n" ",\n'],
  ])('is empty, when it %s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  });

  it('has a header whose quote is never closed', async () => {
    await expect(read('role,"company\nCEO,Acme\n')).rejects.toThrow('The header, row 1, has a quotation mark');
  });

  it('has a header of more than 64 KB', async () => {
    await expect(read(`${'role,'.repeat(20_000)}\nCEO\n`)).rejects.toMatchObject({ code: 'NOT_CSV' });
  });

  it('has a NUL in its header', async () => {
    await expect(read('role,com\0pany\nCEO,Acme\n')).rejects.toMatchObject({ code: 'INVALID_TEXT' });
  });
});

describe('limits', () => {
  const content = 'role,company\nCEO,Acme\n\nCTO,Acme\n';

  it('refuses a file of one byte more than allowed, and names the limit', async () => {
    const limits = { ...LIMITS, maxBytes: content.length };
    expect((await read(content, 5, limits)).rows.length).toBe(2);
    await expect(read(`${content}\n`, 5, limits)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringContaining('MAX_UPLOAD_MB'),
    });
  });

  it('refuses a file of one row more than allowed, and names the limit', async () => {
    expect((await read(content, 5, { ...LIMITS, maxRows: 2 })).rows.length).toBe(2);
    const failing = read(content, 5, { ...LIMITS, maxRows: 1 });
    await expect(failing).rejects.toMatchObject({
      code: 'TOO_MANY_ROWS',
      message: expect.stringContaining('1 rows (MAX_ROWS)'),
    });
  });
});

describe('delimiters', () => {
  it.each([
    ['comma', ',', 'role,company\nCEO,"Smith; Sons"\nCTO; acting,Acme\n'],
    ['semicolon', ';', 'role;company\nCEO;Smith, Sons\nCTO;Acme, Inc.\n'],
    ['semicolon beside decimal commas', ';', 'company;revenue\nAcme;1,5\nSmith;2,5\nJones;3,5\n'],
    ['semicolon in a file that is quoted throughout', ';', '"role";"company"\n"CEO";"Smith, Sons"\n'],
    ['tab', '\t', 'role\tcompany\tlocation\nCEO\tSmith, Sons\tBerlin, Germany\n'],
    ['pipe', '|', 'role|company|location\nCEO|Acme|Berlin, Germany\n'],
    ['comma beside pipes in every headline', ',', 'name,headline\nJo,CEO | Founder\nAl,"CTO | Acme, Inc"\n'],
    ['comma of a known header above rows that other delimiters cut evenly', ',', 'role,company\na;b\nc;d\ne;f\n'],
    ['comma, where there is none', ',', 'role\nCEO\nCTO\n'],
  ])('finds the %s', async (_, delimiter, content) => {
    expect((await read(content)).delimiter).toBe(delimiter);
  });

  it('follows a line sep=, which a spreadsheet does not show', async () => {
    const { delimiter, headerRow, header, rows } = await read('sep=|\r\nrole|company, region\r\nCEO|Acme, EMEA\r\n');
    expect({ delimiter, headerRow, header }).toEqual({
      delimiter: '|',
      headerRow: 1,
      header: ['role', 'company, region'],
    });
    expect(rows).toEqual([[2, 'CEO', 'Acme, EMEA']]);
  });
});

describe('a table of which each row is quoted as a whole', () => {
  it('has the cells within', async () => {
    const text = '"role,company"\r\n"CEO,""Acme, EMEA"""\r\n\r\n"CTO,Best"\r\n';
    const { delimiter, header, rows, sample } = await read(text, 7);
    expect({ delimiter, header }).toEqual({ delimiter: ',', header: ['role', 'company'] });
    expect(rows).toEqual([
      [2, 'CEO', 'Acme, EMEA'],
      [4, 'CTO', 'Best'],
    ]);
    expect(sample).toEqual([
      ['CEO', 'Acme, EMEA'],
      ['CTO', 'Best'],
    ]);
    expect(await read('"role;company"\n"CEO;Acme, EMEA"\n')).toMatchObject({
      delimiter: ';',
      rows: [[2, 'CEO', 'Acme, EMEA']],
    });
  });

  it.each([
    ['its header is one', '"company"\n"Acme, Inc."\n"Best, Inc."\n', 'Acme, Inc.'],
    ['only one word of its header is known', '"company, town"\n"Acme, Rome"\n', 'Acme, Rome'],
  ])('is a column of texts with commas, where %s', async (_, text, cell) => {
    expect((await read(text)).rows[0]).toEqual([2, cell]);
  });
});

describe('the header row', () => {
  it.each([
    ['is the first row', 'role,company\nCEO,Acme\n', 1, ['role', 'company']],
    ['stands below blank lines', '\n,,\nrole,company\nCEO,Acme\n', 3, ['role', 'company']],
    [
      'stands below a preamble',
      'Notes:\nContacts of May\n\nrole,company,x,y\nCEO,Acme,1,2\n',
      4,
      ['role', 'company', 'x', 'y'],
    ],
    [
      'stands below a preamble with padding',
      'My leads,,,\n,,,\nrole,company,x,y\nCEO,Acme,1,2\n',
      3,
      ['role', 'company', 'x', 'y'],
    ],
    ['is known, though narrower than the rows', 'role\nCTO, Founder\nCOO, Founder\n', 1, ['role']],
    ['is unknown, and as wide as the rows', 'a,b\n1,2\n', 1, ['a', 'b']],
  ])('%s', async (_, content, headerRow, header) => {
    expect(await read(content)).toMatchObject({ headerRow, header });
  });
});

describe('row numbers', () => {
  it('counts as a spreadsheet does: blank lines, and a cell of several lines as one row', async () => {
    const { rows } = await read('role,company\n\nCEO,"Acme\nInc\r\nLtd"\n , \nCTO,Smith', 3);
    expect(rows).toEqual([
      [3, 'CEO', 'Acme\nInc\r\nLtd'],
      [5, 'CTO', 'Smith'],
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end with %s, in chunks of any size', async (_, newline) => {
    const content = ['role,company', 'CEO,Acme', '', 'CTO,"Smith"', ''].join(newline);
    for (const chunkSize of [1, 2, 7, 100]) {
      expect((await read(content, chunkSize)).rows).toEqual([
        [2, 'CEO', 'Acme'],
        [4, 'CTO', 'Smith'],
      ]);
    }
  });

  it('reads newlines of all kinds in one file', async () => {
    expect((await read('role\r\nCEO\nCTO\rCFO\r\n')).rows).toEqual([
      [2, 'CEO'],
      [3, 'CTO'],
      [4, 'CFO'],
    ]);
  });

  it('goes on below a row whose quote is never closed', async () => {
    const { records } = await read('role,company\nCEO,"Acme\nCTO,Smith\n"CFO","Jones"\n');
    expect(records).toEqual([
      { row: 2, cells: ['CEO', '"Acme'], fault: 'MALFORMED_QUOTES', nonLead: null },
      { row: 3, cells: ['CTO', 'Smith'], fault: null, nonLead: null },
      { row: 4, cells: ['CFO', 'Jones'], fault: null, nonLead: null },
    ]);
  });
});
