import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOneNumber, asWritten, isRoundedNumber } from '../../../src/imports/keys/spreadsheet-number.js';
import { shownBySpreadsheet } from './shown-by-spreadsheet.js';

describe('two texts', () => {
  it.each([
    ['00123', '123'],
    ['123.0', '123'],
    ['123,00', '123'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1 234 567', '1234567'],
    ["1'234'567.00", '1234567'],
    ['+4915112345', '4915112345'],
    ['000', '0'],
    ['4876876000000123456', '4876876000000123400'],
  ])('are one number, when they are %s and %s', (one, other) => {
    expect(areOneNumber(one, other)).toBe(true);
    expect(areOneNumber(other, one)).toBe(true);
  });

  it.each([
    ['123', '1230'],
    ['123', '1.23'],
    ['10', '100'],
    ['A-007', 'A-7'],
    ['0012', '0013'],
    ['4876876000000123456', '4876876000000123457'],
    ['1234567890123456', '1234567890123466'],
    ['', '0'],
    ['-5', '5'],
  ])('are two, when they are %s and %s', (one, other) => {
    expect(areOneNumber(one, other)).toBe(false);
    expect(areOneNumber(other, one)).toBe(false);
  });
});

describe('a number', () => {
  it('is rounded, or one with what was written, in whatever way a spreadsheet shows it', () => {
    const written = fc.stringMatching(/^\d{1,25}$/);
    fc.assert(
      fc.property(written, (number) => {
        for (const shown of shownBySpreadsheet(number)) {
          expect([number, shown, isRoundedNumber(shown) || areOneNumber(number, shown)]).toEqual([number, shown, true]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is known with what is said', () => {
  it.each([
    [null, '7', '7'],
    ['7', null, '7'],
    ['A-7', 'A-8', 'A-8'],
    ['00123', '123', '00123'],
    ['123', '00123', '00123'],
    ['123.0', '123', '123'],
    ['51234567890', '5.12346E+10', '51234567890'],
    ['5.12346E+10', '51234567890', '51234567890'],
    ['A-7', '5.12346E+10', 'A-7'],
    ['4876876000000123456', '4876876000000123400', '4876876000000123456'],
    ['4876876000000123400', '4876876000000123456', '4876876000000123456'],
    ['+4915112345', '4915112345', '+4915112345'],
    ['5.1E+10', '5.12346E+10', '5.1E+10'],
  ])('is as it was written: of %s and %s, %s', (known, said, kept) => {
    expect(asWritten(known, said)).toBe(kept);
  });

  it('is what was written, when a spreadsheet shows it and the tool that it came from says it again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,25}$/), (number) => {
        for (const shown of shownBySpreadsheet(number)) {
          expect(asWritten(number, shown)).toBe(number);
          // A number that ends in zeros may be a rounded one of its own.
          if (!isRoundedNumber(number) && Number(number) > 0)
            expect([shown, asWritten(shown, number)]).toEqual([shown, number]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
