import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, readWords, unmask, visible } from '../../src/text/words.js';

function folded(text: string): string[] {
  return readWords(text).map((word) => word.folded);
}

describe('the words of a text', () => {
  it.each([
    ['case and accents', 'ÉQUIPE Größe', ['equipe', 'grosse']],
    ['full width', 'ＩＴ', ['it']],
    ['plurals', 'Companies lose boxes', ['company', 'lose', 'box']],
    ['zero-width spaces', 'ig\u200bno\u200dre', ['ignore']],
    ['Cyrillic letters that look Latin', 'ignоrе', ['ignore']],
    ['dots of initials', 'C.T.O. at R.E.I', ['cto', 'at', 'rei']],
    ['apostrophes', "don't l’équipe", ['don', 't', 'l', 'equipe']],
    ['ideographs, each a word', '営業部長', ['営', '業', '部', '長']],
    ['nothing to read', ' \u200b … — ', []],
  ])('make no difference of %s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it.each([
    ['a full stop', 'Sales. Ops'],
    ['a line break', 'Sales\nOps'],
    ['a bar', 'Sales | Ops'],
    ['an ideographic stop', '销售。运营'],
  ])('are parted into sentences by %s', (_, text) => {
    expect(new Set(readWords(text).map((word) => word.sentence))).toEqual(new Set([0, 1]));
  });

  it.each(['Node.js at Outreach.io', 'Sales, Ops - and more: all'])('stay in one sentence: %s', (text) => {
    expect(readWords(text).every((word) => word.sentence === 0)).toBe(true);
  });

  it('stand where they say, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of readWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('letters', () => {
  it.each([
    ['foldLetters', foldLetters, 'Ærø SALES', 'aero sales'],
    ['foldLetters, which keeps Cyrillic words', foldLetters, 'Соревнование', 'соревнование'],
    ['visible, without what nobody sees', visible, 'a\u200bb', 'ab'],
    ['unmask, with Latin letters for those that look alike', unmask, '<Ѕуstem>', '<system>'],
  ])('are changed by %s', (_, change, text, expected) => {
    expect(change(text)).toBe(expected);
  });
});
