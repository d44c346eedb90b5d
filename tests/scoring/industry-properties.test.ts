import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoredOffer } from '../../src/domain/offer.js';
import { allIndustries } from '../../src/scoring/industry/taxonomy.js';
import { industriesNamedIn, industryMatcher } from '../../src/scoring/industry.js';
import linkedinIndustries from '../../src/scoring/vocabulary/industries-linkedin.json' with { type: 'json' };
import { expectLinearTime } from '../support/time-by-length.js';

const USE_CASES = [
  'Private hospitals and dental practices',
  'Machine builders, not car dealerships',
  'Software for law firms using e-commerce',
];
const olderNames = linkedinIndustries.flatMap(({ name, formerly }) =>
  formerly === undefined ? [] : [{ name, formerly }],
);

function offerFor(idealUseCases: readonly string[]): ScoredOffer {
  const idealCustomer = {
    industries: [],
    adjacentIndustries: [],
    decisionMakers: [],
    influencers: [],
    buyingFunctions: [],
  };
  return { name: 'Offer', valueProps: [], idealUseCases, idealCustomer };
}

const match = industryMatcher(offerFor(USE_CASES));
const names = fc.constantFrom(...allIndustries(), ...olderNames.map(({ formerly }) => formerly));
const unicode = fc.string({ unit: 'binary', maxLength: 60 });
const unspaced = fc.constantFrom('机械设备', '银行和医院', 'ソフトウェア', '병원과', 'والمستشفيات', '電商', 'ｿﾌﾄ');
const mixed = fc.array(
  fc.oneof(names, unicode, unspaced, fc.constantFrom(' / ', ', ', ' & ', ' ', '\n', ' no ', ' for ')),
  {
    maxLength: 8,
  },
);
const texts = mixed.map((parts) => parts.join(''));

describe('whatever a lead calls its industry', () => {
  it('quotes stand in it, and the matched words in the offer', () => {
    fc.assert(
      fc.property(texts, (industry) => {
        const verdict = match(industry);
        expect(verdict.evidence).toHaveLength(verdict.match === 'NONE' ? 0 : 1);
        for (const { quote } of verdict.evidence) expect(industry).toContain(quote);
        if (verdict.match === 'NONE') expect(verdict.matchedWith).toBeNull();
        else expect(USE_CASES.some((useCase) => useCase.includes(verdict.matchedWith ?? 'nothing'))).toBe(true);
      }),
    );
  });

  it('case, accents and white space change no match', () => {
    fc.assert(
      fc.property(names, (industry) => {
        const expected = match(industry).match;
        expect(match(industry.toUpperCase()).match).toBe(expected);
        expect(match(industry.toLowerCase()).match).toBe(expected);
        expect(match(`\t ${industry.replaceAll(' ', '  ')} \n`).match).toBe(expected);
        expect(match(industry.replaceAll('a', 'á').replaceAll('o', 'o\u0308')).match).toBe(expected);
      }),
    );
  });

  it('a blank never matches', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\s\p{P}]*$/u), (blank) => {
        expect(industryMatcher(offerFor([blank, 'Banks']))(blank).match).toBe('NONE');
      }),
    );
  });

  it('a judgement does not depend on what was judged before', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), texts, (before, industry) => {
        const used = industryMatcher(offerFor(USE_CASES));
        before.forEach(used);
        expect(used(industry)).toEqual(industryMatcher(offerFor(USE_CASES))(industry));
      }),
    );
  });
});

describe('whatever a use case says', () => {
  it('the words that it is said to name stand in it', () => {
    fc.assert(
      fc.property(texts, (useCase) => {
        for (const { quote } of industriesNamedIn(useCase)) expect(useCase).toContain(quote);
      }),
    );
  });

  it('a lead that says the same is EXACT', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const industry = `Zeppelins ${text}`;
        expect(industryMatcher(offerFor([industry]))(industry).match).toBe('EXACT');
      }),
    );
  });
});

describe('the taxonomy', () => {
  it.each(allIndustries())('%s is EXACT for a use case of its name', (industry) => {
    expect(industryMatcher(offerFor([industry]))(industry)).toMatchObject({ match: 'EXACT', matchedWith: industry });
  });

  it.each(olderNames)('$formerly is EXACT for $name, its later name', ({ name, formerly }) => {
    expect(industryMatcher(offerFor([name]))(formerly).match).toBe('EXACT');
    expect(industryMatcher(offerFor([formerly]))(name).match).toBe('EXACT');
  });
});

describe('a cell of 32,767 characters', () => {
  it.each([
    ['one word', 'a'.repeat(32_767)],
    ['blanks and letters', 'a '.repeat(16_383)],
    ['commas', ','.repeat(32_767)],
    ['industries without a comma', 'software '.repeat(3_640)],
    ['unknown industries', 'zzz, '.repeat(6_553)],
    ['combining marks', 'e\u0301 '.repeat(10_922)],
    ['Chinese without a space', '银行医院软件'.repeat(5_461)],
    ['Chinese that no vocabulary knows', '龘靐齉'.repeat(10_922)],
    ['Japanese', 'ソフトウェア開発の'.repeat(3_640)],
    ['Korean', '병원 은행 '.repeat(5_461)],
    ['Arabic', 'المستشفيات والبنوك '.repeat(1_724)],
  ])('is judged in time that grows with its length alone: %s', (_, industry) => expectLinearTime(industry, match));

  it('is read as far as an industry may be long', () => {
    expect(match(`${'zzz, '.repeat(500)}Machinery`).match).toBe('EXACT');
    expect(match(`${'zzz, '.repeat(5_000)}Machinery`).match).toBe('NONE');
  });

  it('is not cut within a character that is a pair', () => {
    expect(match(`Machinery ${'😀'.repeat(16_000)}`).match).toBe('EXACT');
    expect(match(`a Machinery ${'😀'.repeat(16_000)}`).match).toBe('EXACT');
  });
});
