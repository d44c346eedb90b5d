import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/scoring/model/read-number.js';
import { expectLinearTime } from '../../support/time-by-length.js';

const READ: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['007', 7],
  ['1200', 1200],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['1\u202f200', 1200],
  ["1'200", 1200],
  ['1’200.50', 1200.5],
  ['1_200', 1200],
  ['1.200,50', 1200.5],
  ['1,200.5', 1200.5],
  ['1,234,567', 1_234_567],
  ['12,34,567', 1_234_567],
  ['1,5', 1.5],
  ['1.50', 1.5],
  ['.5', 0.5],
  ['0.125', 0.125],
  ['1234.567', 1234.567],
  ['1.2E+06', 1_200_000],
  ['５０', 50],
  ['٥٠', 50],
  ['١٬٢٠٠٫٥', 1200.5],
  ['  51 ', 51],
  ['-5', -5],
  ['−5', -5],
  ['-€5', -5],
  ['€ 1.2m', 1_200_000],
  ['US$ 5', 5],
  ['USD500', 500],
  ['500 EUR', 500],
  ['1,200 EUR/year', 1200],
  ['5 k€', 5000],
  ['1,5 Mio', 1_500_000],
  ['1.2 Mio. €', 1_200_000],
  ['1.15m', 1_150_000],
  ['3 billion', 3_000_000_000],
  ['5万', 50_000],
  ['10k', 10_000],
  ['10k+', 10_000],
  ['10,001+', 10_001],
  ['10 000 +', 10_000],
  ['500 or more', 500],
  ['10,001+ employees', 10_001],
  ['50人', 50],
  ['45%', 45],
  ['45 %', 45],
  ['+5%', 5],
  ['~50', 50],
  ['ca. 50', 50],
  ['>= 500', 500],
  ['up to 10', 10],
];

const LOWER_ENDS: readonly (readonly [string, number])[] = [
  ['51-200', 51],
  ['51 - 200', 51],
  ['51–200', 51],
  ['51 to 200', 51],
  ['51 bis 200', 51],
  ['between 51 and 200', 51],
  ['von 51 bis 200', 51],
  ['51-200 employees', 51],
  ['1,001-5,000', 1001],
  ['$1M - $10M', 1_000_000],
  ['10%-20%', 10],
  ['1-5k', 1000],
  ['500-1k', 500],
  ['-10 - -5', -10],
  ['-10-20', -10],
];

const NO_NUMBERS = [
  '',
  '-',
  'n/a',
  'Series B',
  'Self-employed',
  '7-Eleven',
  'C4',
  '1st',
  'Infinity',
  '0x10',
  '1e999',
  '3 mil',
  '1/2',
  '½',
  '10²',
  '1.2.3',
  '1,2,3',
  '1 2 3',
  '200-51',
  '1 - 2 - 3',
  '12:30',
  '2019-05-01',
  '2019-11-12',
  '01.05.2019',
  '12 March 2020',
  '+49 151 23456789',
  '0151 23456789',
  '0151-2345',
  '030 1234567',
  '(555) 123-4567',
];

describe('the number that a text is', () => {
  it.each(READ)('reads %j as %d', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(LOWER_ENDS)('takes the lower end of %j: %d', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(NO_NUMBERS)('finds none in %j', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('takes what is excluded by "more than" and "less than" for excluded', () => {
    expect(['> 500', 'more than 500', '<10', 'less than 10', '< 1.5'].map(readNumber)).toEqual([501, 501, 9, 9, 1.5]);
  });
});

describe('the number of any text', () => {
  const whole = fc.integer({ min: 0, max: 10 ** 12 });

  it.each(['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'sv-SE'])('is the same as people write it in %s', (locale) => {
    const amounts = fc.oneof(whole, fc.integer({ min: -(10 ** 9), max: 10 ** 9 }));
    const written = new Intl.NumberFormat(locale);
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readNumber(written.format(amount))).toBe(amount);
      }),
    );
  });

  it('is the same with one or two decimals, behind a point or a comma', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 99 }), fc.constantFrom('.', ','), (units, cents, mark) => {
        const digits = String(cents).padStart(2, '0');
        expect(readNumber(`${units}${mark}${digits}`)).toBe(Number(`${units}.${digits}`));
      }),
    );
  });

  it('is the lower end of a range, whatever is written between the ends', () => {
    const between = fc.constantFrom('-', ' - ', '–', ' to ', ' bis ', '…');
    fc.assert(
      fc.property(whole, whole, between, (one, other, joint) => {
        const [lower, upper] = one < other ? [one, other] : [other, one];
        expect(readNumber(`${lower}${joint}${upper}`)).toBe(lower);
      }),
    );
  });

  it('is null or finite, and outer white space makes no difference', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,- +€kme') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const number = readNumber(text);
        expect(number === null || Number.isFinite(number)).toBe(true);
        expect(readNumber(` ${text}\n`)).toBe(number);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([['1'], ['1 '], ['1,'], ['-1'], [' '], ['a '], ['€']])(
    'is sought in 32,000 characters of %j in time that grows with their number alone',
    (part) => {
      const text = part.repeat(32_000 / part.length);
      expectLinearTime(text, readNumber);
      expect(readNumber(text)).toBeNull();
    },
  );
});
