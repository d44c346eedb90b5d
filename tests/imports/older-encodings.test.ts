import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerKnowledge } from '../../src/imports/columns/header-knowledge.js';
import { decodeBytes } from '../../src/imports/csv/encoding.js';
import { readCsv } from '../../src/imports/csv/read-csv.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { encode, encodeAs } from './drawn/encode.js';
import { LANGUAGES, type Language } from './drawn/languages.js';
import { randomFrom } from './drawn/random.js';
import { drawTable, type TableOptions } from './drawn/table.js';
import { fileOf, LIMITS } from './files.js';

/** How a file of these bytes is read: its text, and what is said of it. */
async function readText(bytes: Buffer): Promise<{ text: string; warnings: string[] }> {
  const warnings = warningCollector();
  const options = {
    limits: LIMITS,
    warnings,
    headers: headerKnowledge([]),
  };
  const { encoding } = await readCsv(fileOf(bytes), options);
  return { text: decodeBytes(bytes, encoding), warnings: warnings.list().map(({ message }) => message) };
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function drawBytes(seed: number, language: Language, options: TableOptions): { text: string; bytes: Buffer } {
  const text = drawTable(randomFrom(seed), language, options);
  return { text, bytes: encode(text, language.encoding) };
}

describe.each(LANGUAGES)('a file in $encoding, whose leads are $name', (language) => {
  it('is never read with wrong letters without a word, however short it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.constantFrom(1, 1, 2, 3),
        fc.boolean(),
        fc.constantFrom(1, 3),
        async (seed, rows, hasEnglishHeaders, every) => {
          const { text, bytes } = drawBytes(seed, language, { rows, hasEnglishHeaders, every });
          const read = await readText(bytes);
          if (read.text !== text) expect(read.warnings).toEqual([expect.stringContaining('The encoding is a guess')]);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('is read right, when it has a dozen rows or more', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(12, 100), fc.boolean(), async (seed, rows, hasEnglishHeaders) => {
        const { text, bytes } = drawBytes(seed, language, { rows, hasEnglishHeaders, every: 1 });
        expect(await readText(bytes)).toEqual({ text, warnings: [] });
      }),
      { numRuns: 2 },
    );
  });
});

const ENGLISH_ROWS = Array.from(
  { length: 20_000 },
  (_, row) => `Person ${row},Manager,Some Company,p${row}@acme.example\n`,
);
const MOSTLY_ENGLISH = `Name,Title,Company,Email\n${ENGLISH_ROWS.join('')}`;

describe('a file in an older encoding', () => {
  it.each([
    ['SHIFT_JIS', '近藤 悟,営業部長,株式会社アオバ工機,kondo@aoba.example\n'],
    ['GB18030', '王小明,销售总监,青岛机械有限公司,wang@qd.example\n'],
    ['BIG5', '陳美玲,業務經理,台北機械股份有限公司,chen@tp.example\n'],
    ['EUC_KR', '김민수,영업 이사,한빛기계 주식회사,kim@hb.example\n'],
    ['WINDOWS_1251', 'Ольга Иванова,Директор по продажам,Ромашка,olga@rom.example\n'],
    ['WINDOWS_1250', 'Łukasz Wiśniewski,Dyrektor sprzedaży,Huta Szkła Płomień,lukasz@huta.example\n'],
  ] as const)('is read right, when one row in %s stands below a megabyte of English', async (encoding, row) => {
    const text = MOSTLY_ENGLISH + row;
    expect(await readText(Buffer.concat([Buffer.from(MOSTLY_ENGLISH), encode(row, encoding)]))).toEqual({
      text,
      warnings: [],
    });
  });

  it('is read by the headers that it has, when its rows alone would leave a doubt', async () => {
    const rows = '陳,王\n';
    expect((await readText(encode(`role,x\n${rows}`, 'BIG5'))).warnings).toHaveLength(1);
    expect(await readText(encode(`公司,職稱\n${rows}`, 'BIG5'))).toMatchObject({ warnings: [] });
  });

  it('is taken for the likeliest encoding and shown as others would have it, when it is too short to tell', async () => {
    const { warnings } = await readText(encode('Name,Role\nErnő,CEO\n', 'WINDOWS_1250'));
    expect(warnings).toEqual([
      'The encoding is a guess: Windows-1252 (Western European), "Ernõ". It could also be Windows-1250 (Central ' +
        'European), "Ernő". If the text is wrong, say in "encoding" which one it is, or save the file as CSV (UTF-8).',
    ]);
  });

  it('is a guess, when more speaks for a rare one that is not read', async () => {
    const rows = '佐藤花子,株式会社テスト,部長\n鈴木一郎,東京商事,課長\n';
    const { warnings } = await readText(encodeAs(`Name,Company,Title\n${rows}`, 'euc-jp'));
    expect(warnings).toEqual([expect.stringContaining('It could also be EUC-JP (Japanese), "佐藤花子"')]);
  });

  it.each([
    ['koi8-r', 'KOI8-R (Cyrillic)'],
    ['ibm866', 'code page 866 (Cyrillic, of DOS)'],
    ['iso-8859-5', 'ISO 8859-5 (Cyrillic)'],
  ])('is refused by name, when it is %s, which is not read', async (label, name) => {
    const file = encodeAs(
      'Имя,Должность\nОльга Иванова,Директор по продажам\nДмитрий Кузнецов,Главный инженер\n',
      label,
    );
    await expect(readText(file)).rejects.toMatchObject({
      code: 'INVALID_TEXT',
      message: expect.stringContaining(`The file seems to be in ${name}, "Имя", which cannot be read.`),
    });
  });

  it('is read but for the cells that are damaged', async () => {
    const rows = '近藤 悟,営業部長,東京\n林 真由,代表取締役社長,大阪府大阪市北区\n';
    const file = Buffer.concat([
      encode(`名前,役職,住所\n${rows}`, 'SHIFT_JIS'),
      Buffer.from([0x8b, 0xdf, 0x93, 0x2c, 0x2c, 0x0a]),
    ]);
    expect(await readText(file)).toMatchObject({ text: `名前,役職,住所\n${rows}近\ufffd,,\n`, warnings: [] });
  });
});
