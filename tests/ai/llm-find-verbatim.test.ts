import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findVerbatim as findPlace } from '../../src/ai/llm/find-verbatim.js';
import { expectLinearTime } from '../support/time-by-length.js';

function findVerbatim(text: string, quote: string): string | null {
  const found = findPlace(text, quote);
  return found && text.slice(found.start, found.end);
}

describe('the words of a text that say what a quote says', () => {
  it.each([
    ['Head of Logistics', 'Head of Logistics', 'Head of Logistics'],
    ['Head of Logistics', 'of logistics', 'of Logistics'],
    ['Runs\n  90\u00a0VANS.', 'runs 90 vans', 'Runs\n  90\u00a0VANS'],
    ['Großhandel in Köln', 'GROSSHANDEL', 'Großhandel'],
    ['ΔΙΕΥΘΥΝΤΗΣ', 'διευθυντης', 'ΔΙΕΥΘΥΝΤΗΣ'],
    ['🚚 Fleet 🚚 lead', 'fleet 🚚 Lead', 'Fleet 🚚 lead'],
    ['物流部長', '部長', '部長'],
    ['Fleet lead', '\tfleet\n', 'Fleet'],
    ['Caf\u00e9 owner', 'CAFE\u0301 OWNER', 'Caf\u00e9 owner'],
    ['Cafe\u0301 owner', 'caf\u00e9', 'Cafe\u0301'],
    ['Cafe\u0301, ex Cafe', 'cafe', 'Cafe'],
    ['We’re open – “now”', 'we\'re open - "NOW"', 'We’re open – “now”'],
    ['I\'m "in" pre-sales', 'I‘m «in»  pre—sales', 'I\'m "in" pre-sales'],
    ['a\u0323\u0301', 'a\u0301\u0323', 'a\u0323\u0301'],
    ['\ud55c\uad6d', '\u1112\u1161\u11ab', '\ud55c'],
  ])('in %j for %j are %j', (text, quote, words) => {
    expect(findVerbatim(text, quote)).toBe(words);
  });

  it.each([
    ['Head of Logistics', 'Head of Law'],
    ['Head of Logistics', 'Headof'],
    ['Head of Logistics', ''],
    ['Head of Logistics', ' \n'],
    ['', 'Head'],
    ['a.c', 'abc'],
    ['Caf\u00e9', 'Cafe'],
    ['Head\u200b of', 'Head of'],
  ])('are none in %j for %j', (text, quote) => {
    expect(findVerbatim(text, quote)).toBeNull();
  });
});

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\n', 'ß', 'İ', 'ı', 'ﬁ', '🚚', 'a', 'B', 'é', '\u0301', '\u0323'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

it('stand in the text, whatever the text and the quote', () => {
  fc.assert(
    fc.property(texts, texts, (text, quote) => {
      const words = findVerbatim(text, quote);
      expect(words === null || (words !== '' && text.includes(words))).toBe(true);
    }),
  );
});

it('are found for any letters of the text in another case and form, unless they are blank', () => {
  fc.assert(
    fc.property(texts, fc.nat(30), fc.nat(30), (text, from, length) => {
      const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
      const piece = letters.slice(from, from + length).join('');
      expect(findVerbatim(text, piece.normalize('NFC').toUpperCase()) !== null).toBe(piece.trim() !== '');
    }),
  );
});

it('are looked for in time that grows with the length alone', () => {
  expectLinearTime(' a'.repeat(16_000), (text) => {
    expect(findVerbatim(`${text} b`, `${text.slice(text.length / 2)} c`)).toBeNull();
  });
});
