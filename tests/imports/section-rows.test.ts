import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './drawn/languages.js';
import { pick, type Random, randomFrom } from './drawn/random.js';
import { drawTable } from './drawn/table.js';
import { readAll } from './files.js';

const table = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');

async function judged(...lines: string[]) {
  const { drafts, rejections } = await readAll(table(...lines));
  return { names: drafts.map(({ name, company }) => name ?? company), rejected: rejections.map(({ row }) => row) };
}

const HEADINGS = ['North region', 'GOLD SPONSORS', 'Halle 3', 'Exposants', 'Q1', 'Bayern', 'Зал', '東京'];

/** A drawn list with a heading above every few rows, in one column. */
function withSections(random: Random, text: string): { readonly text: string; readonly headings: number } {
  const [header = '', ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  const delimiter = pick(
    random,
    [',', ';', '\t'].filter((one) => header.includes(one)),
  );
  const width = header.split(delimiter).length;
  const place = Math.floor(random() * width);
  const heading = () =>
    Array.from({ length: width }, (_, column) => (column === place ? pick(random, HEADINGS) : '')).join(delimiter);
  const every = 2 + Math.floor(random() * 5);
  const lines = rows.flatMap((row, index) => (index % every === 0 ? [heading(), row] : [row]));
  return { text: table(header, ...lines), headings: lines.length - rows.length };
}

describe('a heading alone in a row amid a list', () => {
  it('is no lead and takes none with it, in whatever column and language', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), fc.constantFrom(...LANGUAGES), async (seed, language) => {
        const random = randomFrom(seed);
        const plain = drawTable(random, language, { rows: 12, hasEnglishHeaders: random() < 0.5, every: 1 });
        const { text, headings } = withSections(random, plain);
        const [alone, cut] = [await readAll(plain), await readAll(text)];
        expect(cut.drafts).toEqual(alone.drafts);
        expect(cut.rejections.map(({ code }) => code)).toEqual(Array.from({ length: headings }, () => 'NOT_A_LEAD'));
      }),
      { numRuns: 60 },
    );
  });

  it('is said to be one', async () => {
    const { rejections } = await readAll(
      table('Name,Role,Company', 'North,,', 'Ann Ash,CEO,Acme', 'South,,', 'Bo Bay,CTO,Best'),
    );
    expect(rejections[1]).toMatchObject({ row: 4, code: 'NOT_A_LEAD', value: 'South' });
    expect(rejections[1]?.message).toContain('heading');
  });

  it.each([
    ['one alone above all rows, in capitals', ['SPONSORS,,', 'Ann,CEO,Acme', 'Bo,CTO,Best'], ['Ann', 'Bo'], [2]],
    ['one alone, of one word', ['Nord,,', 'Ann Ash,CEO,Acme', 'Bo Bay,CTO,Best'], ['Ann Ash', 'Bo Bay'], [2]],
    [
      'those of a list with a footer',
      ['North,,', 'Ann,CEO,Acme', 'South,,', 'Bo,CTO,Best', '', '2 leads'],
      ['Ann', 'Bo'],
      [2, 4, 7],
    ],
    [
      'one beside columns of numbers that it leaves blank',
      [',North,', '1,Ann,CEO', ',South,', '2,Bo,CTO', '3,Cy,CFO'],
      ['Ann', 'Bo', 'Cy'],
      [2, 4],
    ],
  ])('is no lead: %s', async (_, lines, names, rejected) => {
    const header = lines[0]?.startsWith(',') ? 'No,Name,Role' : 'Name,Role,Company';
    expect(await judged(header, ...lines)).toEqual({ names, rejected });
  });

  it.each([
    ['a person of whom no more is known', ['Ann Ash,CEO,Acme', 'Bo,,', 'Cy Coy,CFO,Clay']],
    ['such a person above all rows', ['Bo Bay,,', 'Ann Ash,CEO,Acme', 'Cy Coy,CFO,Clay']],
    ['people of whom no more is known, one below the other', ['Bo,,', 'Ann,CEO,Acme', 'Di,,', 'Ed,,', 'Cy,CFO,Clay']],
    ['companies and people of whom no more is known', ['Bo,,', 'Ann,CEO,Acme', ',,Clay', 'Cy,CFO,Clay']],
  ])('is a lead: %s', async (_, lines) => {
    expect((await judged('Name,Role,Company', ...lines)).rejected).toEqual([]);
  });

  it('is a lead, when it is an address or a number', async () => {
    const lines = ['ann@acme.example,,', 'bo@best.example,CTO,Best', 'cy@clay.example,,', 'di@dune.example,CFO,Dune'];
    expect((await judged('Email,Role,Company', ...lines)).rejected).toEqual([]);
  });

  it('is a lead in a table of two columns', async () => {
    expect((await judged('Name,Role', 'NORTH,', 'Ann,CEO', 'SOUTH,', 'Bo,CTO')).rejected).toEqual([]);
  });
});
