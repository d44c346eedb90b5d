import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../src/text/placeholder.js';

const NOTHING =
  'N/A n/a N.A. n.a. #N/A NULL null Null <null> (null) nan NaN None NONE unknown Unknown UNKNOWN undefined';
const PHRASES =
  'Not available,not applicable,(blank),[not provided],- none -,k. A.,Keine Angabe,inconnu,неизвестно,未知,不明';
const MARKS = '- -- --- – — . .. ... … _ / ? ?? ·'.split(' ');

describe('a placeholder', () => {
  it.each([...NOTHING.split(' '), ...PHRASES.split(',').filter((text) => !text.startsWith('- ')), ...MARKS])(
    'is %s',
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
    },
  );

  it.each([
    ...[
      'Nana',
      'Nancy Null',
      'Unknown Brewing',
      'Nonesuch',
      'None of the above',
      'Blank',
      'Empty',
      'NA',
      'Na',
      'No',
      'X',
    ],
    ...[
      '-5',
      '+49',
      '0',
      'C',
      'R&D',
      '#1',
      'N/A Solutions',
      '*',
      '!',
      '✓',
      '🚚',
      '3M',
      'a.',
      'A-',
      'n/b',
      '未知 Labs',
      '(x)',
    ],
  ])('is not %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('is no text that begins with letters or digits and goes on with others', () => {
    const word = fc.stringMatching(/^[b-dg-hj-km-z0-9]{2,10}$/);
    fc.assert(fc.property(word, word, (one, other) => !isPlaceholder(`${one} ${other}`)));
  });
});
