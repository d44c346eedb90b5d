import { describe, expect, it } from 'vitest';
import { misspellings } from '../../src/scoring/role/misspellings.js';
import { RANKS_IN_ORDER } from '../../src/scoring/role/ranks.js';
import { readRoleWords } from '../../src/scoring/role/role-words.js';
import { type RoleMeaning, SIGNS } from '../../src/scoring/role/signs.js';
import { VOCABULARIES } from '../../src/scoring/role/vocabulary.js';
import abbreviations from '../../src/scoring/vocabulary/role-abbreviations.json' with { type: 'json' };
import genderEndings from '../../src/scoring/vocabulary/role-gender-endings.json' with { type: 'json' };
import oftenMisspelled from '../../src/scoring/vocabulary/role-often-misspelled.json' with { type: 'json' };

type Entry = { readonly language: string; readonly meaning: string; readonly written: string; readonly read: string };

const entries: Entry[] = Object.entries(VOCABULARIES).flatMap(([language, vocabulary]) =>
  Object.entries(vocabulary).flatMap(([meaning, list]) =>
    list.map((written) => ({ language, meaning, written, read: asRead(written) })),
  ),
);
const meaningsOf = new Map<string, Set<string>>();
for (const { read, meaning } of entries) meaningsOf.set(read, (meaningsOf.get(read) ?? new Set()).add(meaning));

/** An entry as it is compared with titles; that of an ending keeps its hyphen. */
function asRead(written: string): string {
  const words = readRoleWords(written).map((word) => word.text);
  return words.length > 0 && written.startsWith('-') ? `-${words.join('')}` : words.join(' ');
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

describe('the vocabulary of roles', () => {
  it('names no meaning that the rule does not know', () => {
    const known: ReadonlySet<string> = new Set<RoleMeaning>([...RANKS_IN_ORDER, ...SIGNS]);
    expect(entries.filter(({ meaning }) => !known.has(meaning))).toEqual([]);
  });

  it('has words for every meaning', () => {
    const named = new Set(entries.map(({ meaning }) => meaning));
    const resolvedOnly: readonly RoleMeaning[] = ['STAFF'];
    expect([...RANKS_IN_ORDER, ...SIGNS].filter((meaning) => !named.has(meaning))).toEqual(resolvedOnly);
  });

  it('has no entry without words, and none that mixes Latin with Cyrillic letters', () => {
    expect(entries.filter(({ read }) => read === '')).toEqual([]);
    expect(entries.filter(({ read }) => /[a-z]/u.test(read) && /[а-я]/u.test(read))).toEqual([]);
  });

  it('gives no entry two meanings, in one language or in two', () => {
    const contradictory = [...meaningsOf].filter(([, meanings]) => meanings.size > 1);
    expect(contradictory.map(([read, meanings]) => `${read}: ${[...meanings].join(', ')}`)).toEqual([]);
  });

  it('has no entry twice in one language, however it is written', () => {
    expect(repeated(entries.map(({ language, read }) => `${language}: ${read}`))).toEqual([]);
  });

  it('does not repeat as a word what an ending of the same meaning says already', () => {
    const endings = new Set(entries.map(({ language, meaning, read }) => `${language} ${meaning} ${read}`));
    const repeats = entries.filter(({ language, meaning, read }) => endings.has(`${language} ${meaning} -${read}`));
    expect(repeats).toEqual([]);
  });
});

describe('the lists beside it', () => {
  it('have no entry twice', () => {
    expect(repeated(genderEndings)).toEqual([]);
    expect(repeated(oftenMisspelled)).toEqual([]);
  });

  it('correct only to words that the vocabulary has', () => {
    const words = new Set(entries.flatMap(({ read }) => read.replace('-', '').split(' ')));
    expect(oftenMisspelled.filter((word) => !words.has(asRead(word)))).toEqual([]);
  });

  it('write abbreviations out in words that are no abbreviations themselves', () => {
    const short = new Set(Object.keys(abbreviations));
    expect(Object.values(abbreviations).filter((full) => full.split(' ').some((word) => short.has(word)))).toEqual([]);
  });

  it('take a letter left out, doubled or swapped for a slip, but never the first two or the last', () => {
    expect(misspellings('chair')).toEqual(['chir', 'chaair', 'chiar', 'char', 'chaiir', 'chari']);
  });
});
