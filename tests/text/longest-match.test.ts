import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestMatch, treeOf } from '../../src/text/longest-match.js';

const PARTS = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });

describe('the longest match', () => {
  it('is the longest known sequence that begins there, whatever is known', () => {
    fc.assert(
      fc.property(fc.array(PARTS), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }), (known, text) => {
        const tree = treeOf(known.map((parts) => [parts, parts.join('')] as const));
        const begins = known.filter((parts) => parts.every((part, place) => text[place] === part));
        const longest = Math.max(0, ...begins.map((parts) => parts.length));
        const expected = longest === 0 ? null : { value: text.slice(0, longest).join(''), length: longest };
        expect(longestMatch(tree, (place) => text[place])).toEqual(expected);
      }),
    );
  });

  it('has the value that was given last, when a sequence is given twice', () => {
    const tree = treeOf([
      ['ab', 'first'],
      ['ab', 'last'],
    ]);
    expect(longestMatch(tree, (place) => 'abc'[place])).toEqual({ value: 'last', length: 2 });
  });
});
