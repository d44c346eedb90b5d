import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoleVerdict } from '../../src/domain/rule-factors.js';
import { readTitle } from '../../src/scoring/role/title.js';
import { roleJudge } from '../../src/scoring/role.js';

const judges = [
  roleJudge({ industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] }),
  roleJudge({
    industries: [],
    adjacentIndustries: [],
    decisionMakers: ['Marketing Manager', 'Intern'],
    influencers: ['VP Sales', 'Director'],
    buyingFunctions: [],
  }),
];

const WORDS = [
  ...[
    'CEO',
    'VP Sales',
    'Head',
    'Head of',
    'Manager',
    'Marketing',
    'Owner',
    'Product',
    'Lead',
    'Senior',
    'Junior',
    'Chief',
  ],
  ...[
    'Officer',
    'Assistant',
    'to the',
    'of',
    'at',
    'the',
    'a',
    'former',
    'ex',
    'retired',
    'aspiring',
    'seeking',
    'role',
    'until',
  ],
  ...[
    'Intern',
    'Student',
    'Partner',
    'Chef',
    'Staff',
    'MD',
    'Physician',
    'Director',
    'Founder',
    'office',
    'for',
    'and',
    'Engineer',
  ],
  ...[
    'Leiter',
    'Vertriebsleiter',
    'Geschäftsführung',
    'der',
    'a.D.',
    'chef',
    'Directeur général',
    '总经理',
    '助理',
    'директор',
  ],
];
const SEPARATORS = [' ', ' ', ' ', ', ', ' | ', ' - ', '-', '/', ' & ', ' (', ') ', ': ', '. ', ' @ '];

const wordsOfTitles = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().slice(0, -1).join(''));
const titles = fc.oneof({ weight: 4, arbitrary: wordsOfTitles }, fc.string({ unit: 'binary', maxLength: 60 }));

/** Holds a property of every judge over many titles. */
function forAllTitles(holds: (judge: (typeof judges)[number], title: string) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(...judges), titles, (judge, title) => holds(judge, title)),
    { numRuns: 1_000 },
  );
}

/** How much a class has to say about buying. */
function weight({ relevance }: RoleVerdict): number {
  return ['OTHER', 'INFLUENCER', 'DECISION_MAKER'].indexOf(relevance);
}

describe('the role rule, whatever the title', () => {
  it('is explained in a sentence', () => {
    forAllTitles((judge, title) => {
      expect(judge(title).explanation).toMatch(/\.$/u);
    });
  });

  it('quotes words that stand in the role, and always some for a class above OTHER', () => {
    forAllTitles((judge, title) => {
      const { evidence, relevance } = judge(title);
      for (const { field, quote } of evidence)
        expect([field, quote !== '' && title.includes(quote)]).toEqual(['ROLE', true]);
      expect(relevance === 'OTHER' || evidence.length === 1).toBe(true);
    });
  });

  it('reads posts whose texts stand in the title', () => {
    forAllTitles((_, title) => {
      for (const post of readTitle(title).posts)
        expect(title.includes(post.text) && title.includes(post.words)).toBe(true);
    });
  });

  it('does not mind case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...judges), wordsOfTitles, (judge, title) => {
        const { relevance } = judge(title);
        expect([judge(title.toUpperCase()).relevance, judge(title.toLowerCase()).relevance]).toEqual([
          relevance,
          relevance,
        ]);
      }),
    );
  });

  it('does not mind how much white space there is, and of which kind', () => {
    forAllTitles((judge, title) => {
      const spaced = `\n ${title.replace(/\s/gu, ' \t\u00a0')} `;
      expect(judge(spaced).relevance).toBe(judge(title).relevance);
    });
  });

  it.each(['former ', 'ex ', 'assistant to the ', 'aspiring '])('is never raised by "%s" in front', (veto) => {
    for (const title of ['of Assistant: CEO', 'Assistant: CEO, CFO', 'Assistant (CEO - at Acme & CEO', 'at Acme/CEO']) {
      for (const judge of judges) expect(weight(judge(veto + title))).toBeLessThanOrEqual(weight(judge(title)));
    }
    forAllTitles((judge, title) => {
      expect(weight(judge(veto + title))).toBeLessThanOrEqual(weight(judge(title)));
    });
  });

  it.each([' (retired)', ' a.D.', ' (trainee)', ' | open to work'])('is never raised by "%s" behind it', (veto) => {
    for (const judge of judges)
      expect(weight(judge(`Chief and${veto}`))).toBeLessThanOrEqual(weight(judge('Chief and')));
    forAllTitles((judge, title) => {
      expect(weight(judge(title + veto))).toBeLessThanOrEqual(weight(judge(title)));
    });
  });
});
