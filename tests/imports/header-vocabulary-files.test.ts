import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import blockWords from '../../src/imports/columns/vocabulary/block-words.json' with { type: 'json' };
import headerWords from '../../src/imports/columns/vocabulary/header-words.json' with { type: 'json' };
import names from '../../src/imports/columns/vocabulary/name-or-company.json' with { type: 'json' };
import notFields from '../../src/imports/columns/vocabulary/not-fields.json' with { type: 'json' };
import salutations from '../../src/imports/columns/vocabulary/salutations.json' with { type: 'json' };
import serviceColumns from '../../src/imports/columns/vocabulary/service-columns.json' with { type: 'json' };
import { headerKey } from '../../src/text/header-key.js';

type Lists = { readonly sure: readonly string[][]; readonly likely: readonly string[][] };

/** A header of the vocabulary, as it is compared. Those of a city, a state and a country all mean the location. */
type Entry = { readonly file: string; readonly field: string; readonly key: string; readonly isSure: boolean };

const FOLDER = 'src/imports/columns/vocabulary/';
const OTHER_FILES = [
  'account-roles.json',
  'block-words.json',
  'header-words.json',
  'legal-forms.json',
  'name-or-company.json',
  'not-fields.json',
  'salutations.json',
  'service-columns.json',
];

const entries = readdirSync(FOLDER)
  .filter((file) => !OTHER_FILES.includes(file))
  .flatMap(readEntries);

function readEntries(file: string): Entry[] {
  const { sure, likely } = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Lists;
  const field = file.startsWith('location') ? 'location' : file;
  const all = [
    ...sure.flat().map((header) => [header, true] as const),
    ...likely.flat().map((header) => [header, false] as const),
  ];
  return all.map(([header, isSure]) => ({ file, field, key: headerKey(header), isSure }));
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

describe('the vocabulary of headers', () => {
  it('has no header without words, and none twice in a file, however it is written', () => {
    expect(entries.filter(({ key }) => key === '')).toEqual([]);
    expect(repeated(entries.map(({ file, key }) => `${file}: ${key}`))).toEqual([]);
  });

  it('gives a header two fields only where it is sure of neither', () => {
    const contradictory = entries.filter(({ key, field, isSure }) =>
      entries.some((other) => other.key === key && other.field !== field && (isSure || other.isSure)),
    );
    expect(contradictory).toEqual([]);
  });

  it('has no header that is said to be no field, nor a column that the service adds to results', () => {
    const keys = new Set(entries.map(({ key }) => key));
    const refused = [...notFields, ...serviceColumns.results, ...serviceColumns.rejectedRows];
    expect(refused.filter((header) => keys.has(headerKey(header)))).toEqual([]);
  });
});

describe('the lists beside it', () => {
  it.each([
    ...Object.entries(headerWords),
    ...Object.entries(blockWords),
    ['headers of no field', notFields] as const,
    ['names of a person or a company', names] as const,
    ['salutations', salutations] as const,
    ['service columns', Object.values(serviceColumns).flat()] as const,
  ])('have no entry without words, and none twice: %s', (_, list) => {
    expect(list.map(headerKey).filter((key) => key === '')).toEqual([]);
    expect(repeated(list.map((entry) => entry.toLowerCase()))).toEqual([]);
  });
});
