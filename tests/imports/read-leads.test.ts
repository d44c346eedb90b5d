import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/exports/csv-rows.js';
import { readLeads } from '../../src/imports/read-leads.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { BLANK_DRAFT } from './blank-draft.js';
import { fileOf, LIMITS, readAll } from './files.js';

const HEADER = 'name,role,company,industry,location,linkedin_bio';

describe('a lead', () => {
  it('has the text of its row, trimmed, and null for blank cells', async () => {
    const { drafts } = await readAll(
      `${HEADER},email,Fax,Notes\n Jo Bell ,CEO,"Acme, Inc",,\u00a0,"Builds\n""things""",jo@acme.test, 12 ,\t\n`,
    );
    expect(drafts).toEqual([
      {
        ...BLANK_DRAFT,
        name: 'Jo Bell',
        role: 'CEO',
        company: 'Acme, Inc',
        linkedinBio: 'Builds\n"things"',
        email: 'jo@acme.test',
        extra: { Fax: '12' },
      },
    ]);
  });

  it.each([
    ['a name', 'Name,First Name,Last Name', 'Jo Bell,Josephine,Bell', 'Jo Bell'],
    ['a first and a last name', 'First Name,Last Name', 'Jo,Bell', 'Jo Bell'],
    ['a blank name beside both', 'Name,First Name,Last Name', ' ,Jo,Bell', 'Jo Bell'],
    ['a last name alone', 'First Name,Last Name', ',Bell', 'Bell'],
    ['"Nom" beside "Prénom"', 'Nom,Prénom', 'Bell,Jo', 'Jo Bell'],
    ['"Nombre" beside "Apellidos"', 'Nombre,Apellidos', 'Jo,Bell', 'Jo Bell'],
    ['a full name beside a first name', 'Full Name,First Name', 'Jo Bell,Jo', 'Jo Bell'],
    ['no part of it', 'First Name,Last Name', ',', null],
  ])('is named by %s', async (_, header, row, name) => {
    expect((await readAll(`${header},role\n${row},CEO\n`)).drafts[0]?.name).toBe(name);
  });

  it('joins city, state and country in the order of the file, without blanks', async () => {
    const { drafts } = await readAll('Country,role,City,State\nGermany,CEO,Berlin, \n,CTO,,Ohio\n,CFO,,\n');
    expect(drafts.map(({ location }) => location)).toEqual(['Germany, Berlin', 'Ohio', null]);
  });

  it('keeps columns under any header, "__proto__" too', async () => {
    const { drafts } = await readAll('role,__proto__,constructor,,Notes,Notes\nCEO,a,b,c,d,e\n');
    expect(Object.entries(drafts[0]?.extra ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['Column 4', 'c'],
      ['Notes', 'd'],
      ['Notes (2)', 'e'],
    ]);
    expect(Object.getPrototypeOf(drafts[0]?.extra)).toBe(Object.prototype);
  });

  it('lacks the cells that its row lacks', async () => {
    const { drafts, rejections } = await readAll(`${HEADER}\nJo,CEO\n`);
    expect({ drafts, rejections }).toEqual({ drafts: [{ ...BLANK_DRAFT, name: 'Jo', role: 'CEO' }], rejections: [] });
  });
});

describe('a row', () => {
  it.each([
    [
      'EMPTY, when only other columns have text',
      `${HEADER},Fax\n,,,,,,12\n`,
      { code: 'EMPTY', column: null, value: null, cells: ['', '', '', '', '', '', '12'] },
    ],
    [
      'TOO_MANY_CELLS, when it is wider than the header',
      'role,company\nCEO,Acme, Inc,,x,\n',
      { code: 'TOO_MANY_CELLS', column: null, value: 'Inc  x', cells: ['CEO', 'Acme'], surplus: [' Inc', '', 'x'] },
    ],
    [
      'MALFORMED_QUOTES, when a quote is not closed',
      'role,company\nCEO,"Acme\n',
      { code: 'MALFORMED_QUOTES', value: 'CEO "Acme', cells: ['CEO', '"Acme'] },
    ],
    [
      'MALFORMED_QUOTES, when text follows a closing quote',
      'role,company\n"C"EO,Acme\n',
      { code: 'MALFORMED_QUOTES', cells: ['"C"EO', 'Acme'] },
    ],
    [
      'CELL_TOO_LONG, when a cell has 1 MB',
      `role,Notes\nCEO,"${'x'.repeat(1_048_576)}"\n`,
      {
        code: 'CELL_TOO_LONG',
        column: 'Notes',
        value: `${'x'.repeat(99)}…`,
        message: expect.stringContaining('1048576'),
      },
    ],
    [
      'UNREADABLE, when it has a NUL',
      'role,company\nC\0EO,Acme\n',
      { code: 'UNREADABLE', column: 'role', value: 'C\ufffdEO', cells: ['C\ufffdEO', 'Acme'] },
    ],
    [
      'UNREADABLE, when it has bytes that are no text',
      Buffer.concat([Buffer.from('\ufeffrole,,\nCEO,'), Buffer.from([0xff, 0x0a])]),
      { code: 'UNREADABLE', column: 'Column 2', value: '\ufffd' },
    ],
  ])('is %s', async (_, content, expected) => {
    const { drafts, rejections } = await readAll(content);
    expect(drafts).toEqual([]);
    expect(rejections).toMatchObject([{ row: 2, surplus: [], ...expected }]);
  });

  it('may have empty cells beyond the header', async () => {
    expect((await readAll('role,company\nCEO,Acme,, ,\n')).drafts).toEqual([
      { ...BLANK_DRAFT, role: 'CEO', company: 'Acme' },
    ]);
  });

  it('may have a U+FFFD that its file says', async () => {
    expect((await readAll('role\nC\ufffdO\n')).drafts).toEqual([{ ...BLANK_DRAFT, role: 'C\ufffdO' }]);
  });

  it('may have a cell of 32,767 characters, and none more', async () => {
    const { drafts, rejections } = await readAll(`role\n${'x'.repeat(32_767)}\n${'x'.repeat(32_768)}\n`);
    expect([drafts.length, rejections.map(({ row, code }) => [row, code])]).toEqual([1, [[3, 'CELL_TOO_LONG']]]);
  });

  it('has the number that a spreadsheet shows, when it is rejected', async () => {
    const content = `\n${HEADER}\nJo,CEO,"Acme\nInc"\n\nAl,CTO,Acme,,,,x\n,,,,\nBo,"COO\nCy,CFO\n`;
    const { rows, rejections } = await readAll(content);
    expect(rows.map(({ row }) => row)).toEqual([3, 5, 7, 8]);
    expect(rejections.map(({ row, code }) => [row, code])).toEqual([
      [5, 'TOO_MANY_CELLS'],
      [7, 'MALFORMED_QUOTES'],
    ]);
  });
});

describe('a file', () => {
  it('is described, with up to two samples of each column', async () => {
    const content = `Job Title;;Notes\r\nCEO; ;${'n'.repeat(200)}\r\nCTO;x;\r\nCFO;y;z\r\n`;
    const { file } = await readAll(content, { columns: [{ index: 2, field: 'COMPANY' }] });
    expect(file).toMatchObject({
      format: { encoding: 'UTF_8', delimiter: ';', headerRow: 1 },
      samples: [
        ['CEO', 'CTO'],
        ['x', 'y'],
        [`${'n'.repeat(99)}…`, 'z'],
      ],
    });
    expect(file.mapping.columns.map(({ header, index, field }) => [header, index, field])).toEqual([
      ['Job Title', 1, 'ROLE'],
      ['', 2, 'COMPANY'],
      ['Notes', 3, null],
    ]);
  });

  it('has its header found by a mapping, when no header is known', async () => {
    const { drafts } = await readAll('Person\nA. Bell, B. Cook\n', { columns: [{ header: 'Person', field: 'ROLE' }] });
    expect(drafts).toEqual([]);
  });

  it('is refused before its rows are read, when it lacks columns', async () => {
    const reading = readLeads(fileOf('Name,Phone\nJo,1\n'), { limits: LIMITS, warnings: warningCollector() });
    await expect(reading).rejects.toMatchObject({ name: 'ImportFault', code: 'MISSING_COLUMNS' });
  });

  it('of this service is read without the apostrophes in front of formulas', async () => {
    const texts = ['=1+1', '+49 30', '-5', '-x', '@me', "'=x", "''=x", "'-5", "it's", "'", '- a'];
    const written = csvRows([
      ['role', 'scoring_id', 'score', '=Notes'],
      ...texts.map((text) => [text, 'id', 50, text]),
    ]);
    const { drafts } = await readAll(written);
    expect(drafts.map(({ role }) => role)).toEqual(texts);
    expect(drafts.map(({ extra }) => extra)).toEqual(texts.map((text) => ({ '=Notes': text })));
  });

  it('from elsewhere is read as it stands', async () => {
    const { drafts } = await readAll("role,score\n'=1+1,5\n=1+1,6\n");
    expect(drafts.map(({ role, extra }) => [role, extra])).toEqual([
      ["'=1+1", {}],
      ['=1+1', {}],
    ]);
  });

  it('is let go of, when its reader stops', async () => {
    const opened: ReturnType<ReturnType<typeof fileOf>>[] = [];
    const open = fileOf(`role\n${'CEO\n'.repeat(100_000)}`);
    const { rows } = await readLeads(
      () => {
        const stream = open();
        opened.push(stream);
        return stream;
      },
      { limits: LIMITS, warnings: warningCollector() },
    );
    for await (const some of rows) if (some.length > 0) break;
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true, true]);
  });
});
