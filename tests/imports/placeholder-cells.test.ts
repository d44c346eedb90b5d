import { describe, expect, it } from 'vitest';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { readAll } from './files.js';

const HEADER = 'external_id,First Name,Last Name,role,company,City,Country,email,phone,Notes';

async function draftOf(...cells: readonly string[]) {
  return (await readAll(`${HEADER}\n${cells.join(',')}\n`)).drafts[0];
}

describe('a cell that says that it holds nothing', () => {
  it('is blank in the column of a field, and kept to the letter in a column that no field takes', async () => {
    expect(await draftOf('0-1', 'Ada', '.', 'N/A', 'Acme', 'Oslo', 'null', 'none', '-', 'Unknown')).toMatchObject({
      name: 'Ada',
      firstName: 'Ada',
      lastName: null,
      role: null,
      company: 'Acme',
      location: 'Oslo',
      email: null,
      phone: null,
      extra: { Notes: 'Unknown' },
    });
  });

  it.each(['#REF!', '#NAME?', '#DIV/0!', '#VALUE!', '#NV', '#N/D', '#BEZUG!', '#NOM?', '#ССЫЛКА!', '#######'])(
    'is what a spreadsheet shows in place of a value: %s',
    async (error) => {
      expect(await draftOf('', 'Ada', error, error, 'Acme', error, '', error, error, error)).toMatchObject({
        name: 'Ada',
        role: null,
        location: null,
        email: null,
        phone: null,
        extra: { Notes: error },
      });
    },
  );

  it.each([
    'keine Angabe',
    'keine angabe',
    'Keine Angabe',
    'KEINE ANGABEN',
    'Sin Especificar',
    'não se aplica',
    '无',
    '無し',
    '해당 없음',
  ])('is so in the words of other languages: %s', async (text) => {
    expect(await draftOf('', 'Ada', '', text, 'Acme', text, '', '', '', '')).toMatchObject({
      role: null,
      location: null,
    });
  });

  it.each(['#AI', '#1 Bakery', '#hiring', 'C#'])('is none, when it merely has the sign: %s', async (company) => {
    expect(await draftOf('', 'Ada', '', '', company, '', '', '', '', '')).toMatchObject({ company });
  });

  it('leaves its row without a lead, when no other cell has text', async () => {
    const { drafts, rejections } = await readAll(`${HEADER}\nN/A,-,-,n/a,NULL,,,,,none\n`);
    expect(drafts).toEqual([]);
    expect(rejections).toMatchObject([{ row: 2, code: 'EMPTY' }]);
  });

  it('is a name, when people are called so', async () => {
    expect(await draftOf('', 'Nan', 'Null', 'CTO', 'Null', '', '', '', '', '')).toMatchObject({
      name: 'Nan Null',
      company: null,
    });
    expect(await draftOf('', 'NULL', 'nan', 'CTO', '', '', '', '', '', '')).toMatchObject({ name: null });
  });

  it('is "NA", save for a place, a name, and a column that no field takes', async () => {
    expect(await draftOf('', 'Yoon', 'NA', 'CTO', 'NA', 'Windhoek', 'NA', '', 'NA', 'NA')).toMatchObject({
      name: 'Yoon NA',
      company: null,
      location: 'Windhoek, NA',
      phone: null,
      extra: { Notes: 'NA' },
    });
  });

  it('is no sample of its column', async () => {
    const { file } = await readAll('role,company\nN/A,Acme\nCTO,-\n');
    expect(file.samples).toEqual([['CTO'], ['Acme']]);
  });

  it('is counted once a row', async () => {
    const warnings = warningCollector();
    await readAll('role,company,Notes\nCTO,N/A,-\nCFO,Acme,\nCEO,none,n/a\n', { warnings });
    expect(warnings.list()).toEqual([{ code: 'PLACEHOLDER', message: expect.stringContaining('2 rows'), rows: 2 }]);
  });
});
