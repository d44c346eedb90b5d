import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerKnowledge } from '../../src/imports/columns/header-knowledge.js';
import { createNonLeadFinder } from '../../src/imports/csv/non-lead-rows.js';
import { languageOf } from './drawn/languages.js';
import { pick, randomFrom } from './drawn/random.js';
import { drawTable } from './drawn/table.js';
import { readAll } from './files.js';

/** Which rows of a file became leads and which none, with what is said of these. */
async function judged(content: string, headerRow: number | null = null) {
  const { rows, rejections } = await readAll(content, { format: { encoding: null, headerRow } });
  const names = rows.flatMap((row) => ('draft' in row ? (row.draft.name ?? row.draft.company ?? '') : []));
  return { names, rejected: rejections.map(({ row, code }) => `${row} ${code}`), rejections };
}

const table = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');

const ZOOM = table(
  'Attendee Report',
  'Report Generated:,"10/02/2026 02:31:08 PM"',
  'Topic,Webinar ID,Actual Start Time,# Registrants',
  'Outbound that works,000 0000 0000,"10/02/2026 10:45:00 AM",226',
  'Host Details',
  'Attended,User Name (Original Name),Email,Join Time,Is Guest,Country/Region Name',
  'Yes,Our Host,host@us.example,"10/02/2026 10:45:00 AM",No,India',
  'Attendee Details',
  'Attended,First Name,Last Name,Email,Job Title,Organization,City,Join Time,Is Guest,Country/Region Name',
  'Yes,Asha,Rangan,asha@karuva.example,Head of Sales,Karuva,Pune,"10/02/2026 10:50:00 AM",No,India',
  'No,Bo,Lindgren,bo@malmo.example,CTO,Malmo Motion,Malmö,--,--,Sweden',
);

describe('the header row', () => {
  it('is the one with most known headers, where other tables stand above the list', async () => {
    expect(await judged(ZOOM)).toMatchObject({ names: ['Asha Rangan', 'Bo Lindgren'], rejected: [] });
  });

  it('is the one that is given, though another one has more known headers', async () => {
    const { names, rejected } = await judged(`${ZOOM.replace('Is Guest', 'Company')}`, 6);
    expect(names).toEqual(['No']);
    expect(rejected).toEqual(['8 NOT_A_LEAD', '9 NOT_A_LEAD', '10 NOT_A_LEAD', '11 NOT_A_LEAD']);
  });

  it.each([
    ['the first of two that are the same', ['Name,Role,Company', 'Ann,CEO,Acme', 'Name,Role,Company'], ['Ann']],
    ['no row with an address', ['Dies,Das,Company', 'Email,role@name.example,City'], ['City']],
    ['the first row, where one word of another is known', ['Dies,Das,Firma', 'Ann,CEO,Role'], ['Role']],
  ])('is %s', async (_, lines, names) => {
    expect((await judged(table(...lines))).names).toEqual(names);
  });
});

describe('a row that is a header too', () => {
  it.each([
    [
      'the header once more, wherever it stands',
      ['Name,Role,Company', 'Ann,CEO,Acme', 'Name,Role,Company', 'Bob,CTO,Best', 'name,ROLE,Company'],
      ['Ann', 'Bob'],
      ['3 NOT_A_LEAD', '5 NOT_A_LEAD'],
    ],
    [
      'a part of the header once more',
      ['Name,Role,Company,Notes', 'Ann,CEO,Acme,x', 'Name,Role,,', 'Bob,CTO,Best,y'],
      ['Ann', 'Bob'],
      ['3 NOT_A_LEAD'],
    ],
    [
      'the questions of Qualtrics and the ids of its columns',
      [
        'StartDate,Status,RecipientEmail,FirstName,Q1,Company,Job Title',
        'Start Date,Response Type,Recipient Email,First Name,How likely are you?,Which company?,Your job title',
        '"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""email""}","{""ImportId"":""first""}","{""ImportId"":""Q1""}","{""ImportId"":""Q2""}","{""ImportId"":""Q3""}"',
        '2026-02-01,IP Address,mo@dune.example,Mo,9,Dune Labs,Co-founder',
      ],
      ['Mo'],
      ['2 NOT_A_LEAD', '3 NOT_A_LEAD'],
    ],
    [
      'the kinds of answers of SurveyMonkey',
      [
        'Respondent ID,Start Date,Email Address,First Name,Last Name,What is your job title?,Which company do you work for?,How did you hear of us?',
        ',,,,,Open-Ended Response,Open-Ended Response,Response',
        '114,02/01/2026,mo@dune.example,Mo,Said,Co-founder,Dune Labs,A friend',
      ],
      ['Mo Said'],
      ['2 NOT_A_LEAD'],
    ],
    [
      'the header of another table, and what stands under it',
      [
        'First Name,Last Name,Email,Title,Company,Join Time',
        'Ann,Marsh,ann@acme.example,CEO,Acme,10:00',
        'Other Attended',
        'Email,Join Time,Company',
        'bob@best.example,10:05,Best',
        '+1 202 555 0100,10:07,Dune',
      ],
      ['Ann Marsh'],
      ['3 NOT_A_LEAD', '4 NOT_A_LEAD', '5 NOT_A_LEAD', '6 NOT_A_LEAD'],
    ],
    [
      'the header of another table, until the own header comes back',
      [
        'Name,Role,Company',
        'Ann,CEO,Acme',
        '',
        'Company,City,Industry',
        'Best,Rome,Retail',
        'Name,Role,Company',
        'Bob,CTO,Best',
      ],
      ['Ann', 'Bob'],
      ['4 NOT_A_LEAD', '5 NOT_A_LEAD', '6 NOT_A_LEAD'],
    ],
  ])('is no lead: %s', async (_, lines, names, rejected) => {
    expect(await judged(table(...lines))).toMatchObject({ names, rejected });
  });

  it.each([
    ['until the file ends', [], []],
    ['until people with addresses come again', ['Cid,CTO,cid@clay.example'], ['Cid']],
  ])('is the header of another table, when it has words under the addresses, %s', async (_, lines, names) => {
    const list = ['Name,Role,Email', 'Ann,CEO,ann@acme.example', 'Bob,CTO,bob@best.example', ''];
    const other = ['Vortrag,Saal,Uhrzeit', 'Auftakt,Foyer,vormittags', 'Ausklang,Bar,spät'];
    const read = await judged(table(...list, ...other, ...lines));
    expect(read).toMatchObject({ names: ['Ann', 'Bob', ...names] });
    expect(read.rejected).toEqual(['5 NOT_A_LEAD', '6 NOT_A_LEAD', '7 NOT_A_LEAD']);
  });

  it('is a lead, when one has words for an address beside a number or amid the list', async () => {
    const list = ['Name,Role,Email', 'Ann,CEO,ann@acme.example', 'Bob,CTO,bob@best.example'];
    expect((await judged(table(...list, 'Cid,CFO,ask Ann'))).names).toEqual(['Ann', 'Bob', 'Cid']);
    expect((await judged(table(...list, '', 'Cid,COO,n/a'))).names).toEqual(['Ann', 'Bob', 'Cid']);
    expect((await judged(table(...list, '', 'Cid,COO 2,ask Ann'))).names).toEqual(['Ann', 'Bob', 'Cid']);
  });

  it.each([
    ['a person below the header with words of it', ['Name,Role,Company', 'Role Name,Name,Company A'], ['Role Name']],
    ['a company of one column that is called as its header', ['Company', 'Company', 'Acme'], ['Acme']],
    ['a person whose answer is like a question', ['Name,Role,Company', 'Ann,Why?,Acme'], ['Ann']],
  ])('is a lead: %s', async (_, lines, names) => {
    expect((await judged(table(...lines))).names).toEqual(names);
  });
});

describe('what stands below a list', () => {
  const LIST = ['First Name,Last Name,Title,Company', 'Dale,Ferris,COO,Ferris Freight', 'Mo,Hale,CEO,Hale Co'];

  it.each([
    [
      'the footer of a Salesforce report',
      ['"","","",""', '"Leads report"', '"Copyright (c) 2000-2026 salesforce.com, inc."', '"Us Inc."'],
      3,
    ],
    ['a copyright that a spreadsheet padded', ['Copyright (c) 2026 Us Inc.,,,', 'Us Inc.,,,'], 2],
    ['a copyright with a comma and no quotes', ['', 'Leads report', 'Copyright (c) 2026 Us, inc.', 'Confidential'], 3],
    ['a line without delimiters', ['2 leads'], 1],
    ['a line behind a blank row', [',,,', 'Made by the sales team,,,'], 1],
    ['a total of numbers', ['Total,,2,14'], 1],
    ['a total and a copyright', ['Grand Totals,2,,', '', '© Us Inc.,,,'], 2],
    ['a total in another language', ['Summe,"1.234,50 €",,'], 1],
    ['a line that says that it is the end', ['*** End of report ***,,,'], 1],
    ['a count in brackets', ['(1 row),,,'], 1],
    ['a total in one word', ['Gesamtsumme,,,'], 1],
    ['words beside figures behind a blank row', ['', 'Attendees,2,,', 'No-shows,,5,'], 2],
  ])('is no lead: %s', async (_, lines, count) => {
    const { names, rejections } = await judged(table(...LIST, ...lines));
    expect(names).toEqual(['Dale Ferris', 'Mo Hale']);
    expect(rejections.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'NOT_A_LEAD'));
    expect(rejections[0]?.message).toContain('below the list');
  });

  it.each([
    ['a person with a single cell that has its delimiters', [...LIST, 'Ann,,,'], ['Dale Ferris', 'Mo Hale', 'Ann']],
    [
      'a person with a single cell in the midst',
      ['Name,Role,Company', 'Ann,CEO,Acme', 'Bob', 'Cid,CTO,Best'],
      ['Ann', 'Bob', 'Cid'],
    ],
    ['people of whom nothing but one cell is known', ['Name,Role,Company', 'Ann', 'Bob', 'Cid'], ['Ann', 'Bob', 'Cid']],
    ['a person beside a figure', [...LIST, 'Ann,,5,'], ['Dale Ferris', 'Mo Hale', 'Ann']],
    ['the last line of two columns', ['Name,Company', 'Ann,Acme', '', 'Bob'], ['Ann', 'Bob']],
    ['a company called Total', ['Name,Role,Company', 'Ann,CEO,Acme', 'Total,CTO,Energy'], ['Ann', 'Total']],
  ])('is a lead: %s', async (_, lines, names) => {
    expect((await judged(table(...lines))).names).toEqual(names);
  });
});

describe('the figures of rows above', () => {
  const GROUPS = ['Company,Name,Role,Value', 'Acme,Ann,CEO,10', '#', 'Best,Bob,CTO,20', '#', '##'];
  const withFigures = (total: string, last: string) =>
    table(...GROUPS.map((line) => line.replace('##', `${last},,,30`).replace('#', `${total},,,10`)));

  it.each([
    ['Subtotal', 'Total'],
    ['Sub-Total', 'Grand total'],
    ['Zwischensumme', 'Gesamtsumme'],
    ['Sous-total', 'Moyenne'],
    ['小计', '总计'],
    ['Acme Total', 'Grand Total'],
    ['Average', 'Count'],
  ])('are no lead amid the list either: %s, %s', async (total, last) => {
    const read = await judged(withFigures(total, last));
    expect(read).toMatchObject({ names: ['Ann', 'Bob'], rejected: ['3 NOT_A_LEAD', '5 NOT_A_LEAD', '6 NOT_A_LEAD'] });
  });

  it.each([
    ['a company of that name with a telephone', 'Company,Name,Phone', 'Total,,+33 1 23 45'],
    ['a company of that name alone', 'Company,Name,Phone', 'Total,,'],
    ['a person of that name', 'Company,Name,Value', 'Total,Zoe,5'],
  ])('are not %s', async (_, header, row) => {
    const { names } = await judged(table(header, 'Acme,Ann,1', row, 'Best,Bob,2'));
    expect(names).toHaveLength(3);
  });
});

const FOOTERS = ['Copyright (c) 2026', 'Confidential', 'Generated By: Rep One', 'Us Inc.', '12 records', 'Total'];

it('takes no row of a list for one that is no lead, and no footer for a lead, whatever the columns', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0 }), fc.constantFrom(1, 3, 40), async (seed, rows) => {
      const random = randomFrom(seed);
      const language = languageOf(pick(random, ['english', 'german', 'polish', 'japanese']));
      const text = drawTable(random, language, { rows, hasEnglishHeaders: true, every: 1 });
      const footers = Array.from({ length: Math.floor(random() * 5) }, () => pick(random, FOOTERS));
      const alone = await readAll(text);
      const closed = await readAll(`${text}\n${footers.map((footer) => `"${footer}"\n`).join('')}`);
      expect(alone.rejections).toEqual([]);
      expect(closed.drafts).toEqual(alone.drafts);
      expect(closed.rejections.map(({ code }) => code)).toEqual(footers.map(() => 'NOT_A_LEAD'));
    }),
    { numRuns: 60 },
  );
});

it('hands rows on while more come, and holds back 30 at most', () => {
  const finder = createNonLeadFinder(['Name', 'Role', 'Company'], headerKnowledge([]), null);
  const rows = Array.from({ length: 1_000 }, (_, place) => ({
    row: place + 2,
    cells: place === 0 ? ['Ann', 'CEO', 'Acme'] : [`Person ${place}`, '', ''],
    fault: null,
    nonLead: null,
  }));
  const told = finder.judge(rows);
  expect(told.length).toBeGreaterThanOrEqual(970);
  expect([...told, ...finder.end()]).toEqual(rows);
});
