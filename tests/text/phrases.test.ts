import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseFinder } from '../../src/text/phrases.js';
import { byList, phrasesOf } from '../../src/text/word-lists.js';
import { readWords } from '../../src/text/words.js';

const find = phraseFinder([
  ['sales', 'SALES'],
  ['sales operations', 'OPS'],
  ['sales operations', 'REVENUE'],
  ['operations', 'OPERATIONS'],
  ['account*', 'FINANCE'],
  ['account manager', 'SALES'],
  ['key account*', 'SALES'],
  ['entwickl* leit*', 'RESEARCH'],
]);

function found(text: string): string[] {
  return find(readWords(text)).map(({ meaning, first, last }) => `${meaning} ${first}–${last}`);
}

describe('phrases', () => {
  it.each([
    ['whole words alone', 'Presales and sale', ['SALES 2–2']],
    ['the longest, with all that it means', 'SALES OPERATIONS', ['OPS 0–1', 'REVENUE 0–1']],
    ['the next one behind a phrase', 'sales operations operations', ['OPS 0–1', 'REVENUE 0–1', 'OPERATIONS 2–2']],
    ['the earlier of two that overlap', 'key accounts manager', ['SALES 0–1']],
    ['a stem with any ending', 'Accounting accountant account', ['FINANCE 0–0', 'FINANCE 1–1', 'FINANCE 2–2']],
    ['the longer phrase, when it begins with the same word as a stem', 'Account Manager', ['SALES 0–1']],
    ['a stem, when the longer phrase does not go on', 'Account of sales', ['FINANCE 0–0', 'SALES 2–2']],
    ['stems in a row', 'Entwicklungs-Leitung', ['RESEARCH 0–1']],
    ['nothing, when a phrase is cut short', 'Entwicklung', []],
    ['nothing in no words', ' — ', []],
  ])('find %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are found alike, when the same words are read again', () => {
    expect(found('key accountant')).toEqual(found('key accountant'));
  });

  it('are refused, when they hold no word', () => {
    expect(() => phraseFinder([['—', 'NOTHING']])).toThrow('has no word');
  });

  it('never overlap and stand in order, whatever the text', () => {
    const word = fc.constantFrom('sales', 'operations', 'account', 'accounting', 'key', 'manager', 'of');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const spans = [...new Set(find(readWords(words.join(' '))).map(({ first, last }) => `${first} ${last}`))];
        let next = 0;
        for (const [first = 0, last = 0] of spans.map((span) => span.split(' ').map(Number))) {
          expect(first).toBeGreaterThanOrEqual(next);
          expect(last).toBeGreaterThanOrEqual(first);
          next = last + 1;
        }
      }),
    );
  });
});

describe('word lists', () => {
  const lists = { greets: { english: 'hello, good day', german: 'guten Tag' }, leaves: { english: 'bye' } };

  it('give their phrases in all languages', () => {
    expect(phrasesOf(lists.greets)).toEqual(['hello', 'good day', 'guten Tag']);
  });

  it('give each phrase with the name of its list', () => {
    expect(byList(lists)).toEqual([
      ['hello', 'greets'],
      ['good day', 'greets'],
      ['guten Tag', 'greets'],
      ['bye', 'leaves'],
    ]);
  });
});
