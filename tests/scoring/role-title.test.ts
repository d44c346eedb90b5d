import { describe, expect, it } from 'vitest';
import { readTitle } from '../../src/scoring/role/title.js';

describe('a title', () => {
  it('is read into its posts in order, each with rank, class and the words it was read from', () => {
    expect(readTitle('Co-Founder & CTO @ Acme | Angel investor').posts).toEqual([
      {
        rank: 'FOUNDER',
        veto: null,
        isCurrent: true,
        relevance: 'DECISION_MAKER',
        text: 'Co-Founder',
        words: 'Co-Founder',
      },
      { rank: 'C_LEVEL', veto: null, isCurrent: true, relevance: 'DECISION_MAKER', text: 'CTO', words: 'CTO' },
      {
        rank: 'CONTRIBUTOR',
        veto: null,
        isCurrent: true,
        relevance: 'OTHER',
        text: 'Angel investor',
        words: 'investor',
      },
    ]);
  });

  it('says of a former post that it is not current, and of an assisted one that it gives no say', () => {
    const posts = readTitle('Ex-CEO of Acme | Executive Assistant to the CFO').posts;
    expect(posts).toMatchObject([
      { rank: 'C_LEVEL', veto: 'PAST', isCurrent: false, relevance: 'OTHER', words: 'Ex-CEO' },
      { rank: null, veto: 'ASSISTS', isCurrent: true, relevance: 'OTHER', text: 'Executive Assistant to the CFO' },
    ]);
  });

  it.each([
    ['VP, Sales', 'VP, Sales'],
    ['Head of Growth at Acme', 'Head of Growth'],
    ['Verkställande direktör (VD)', 'Verkställande direktör'],
    ['Director (Sales and Marketing)', 'Director (Sales and Marketing)'],
    ['¡Directora de Ventas!', 'Directora de Ventas'],
  ])('"%s" names its post with its function: "%s"', (title, text) => {
    expect(readTitle(title).posts[0]?.text).toBe(text);
  });

  it('names a post without a rank where it holds no word of one', () => {
    expect(readTitle('Growth Hacker, Berlin').posts).toMatchObject([{ rank: null, text: 'Growth Hacker, Berlin' }]);
  });

  it.each(['', '  ', '|', '…', '🚀'])('without words (%j) has no posts', (title) => {
    expect(readTitle(title).posts).toEqual([]);
  });

  it('is read no further than a headline is long', () => {
    expect(readTitle(`${'word '.repeat(1_000)} CEO`).posts).toMatchObject([{ rank: null }]);
  });
});
