import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerKey, wordsOf } from '../../src/imports/columns/normalise.js';
import fillers from '../../src/imports/columns/vocabulary/filler-words.json' with { type: 'json' };
import notFields from '../../src/imports/columns/vocabulary/not-fields.json' with { type: 'json' };
import serviceColumns from '../../src/imports/columns/vocabulary/service-columns.json' with { type: 'json' };

type Lists = { readonly sure: readonly string[][]; readonly likely: readonly string[][] };

/** A header of the vocabulary, as it is compared. Those of a city, a state and a country all mean the location. */
type Entry = { readonly file: string; readonly field: string; readonly key: string; readonly isSure: boolean };

const FOLDER = 'src/imports/columns/vocabulary/';
const OTHER_FILES = ['filler-words.json', 'not-fields.json', 'service-columns.json'];

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
    ['filler words', fillers.map((filler) => wordsOf(filler).join(' '))],
    ['headers of no field', notFields.map(headerKey)],
    ['service columns', Object.values(serviceColumns).flat()],
  ])('have no entry twice: %s', (_, list) => {
    expect(repeated(list)).toEqual([]);
  });
});
