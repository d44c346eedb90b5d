import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idKeyOf } from '../../../src/imports/keys/id-key.js';

describe('an id', () => {
  it.each([
    '0',
    '000',
    '0.0',
    '-',
    '--',
    '#',
    '####',
    '00000000-0000-0000-0000-000000000000',
    'N/A',
    '#N/A',
    '#REF!',
    '#NAME?',
    '#DIV/0!',
    '#WERT!',
    'NULL',
    'none',
    'unknown',
    'TBD',
    'new',
    'No',
    'TRUE',
    'xxx',
    '-1',
    'No ID',
    'not assigned',
    '5.12346E+10',
    '5,12E+10',
    '5E+10',
    '5.12346e+10',
    '5.12346E10',
    '1.23457E+017',
    '51.2346E+09',
    '123456789012345000',
    '1234567890123450',
    '123,456,789,012,345,000',
  ])('identifies nobody, when it is %s', (id) => {
    expect(idKeyOf(id)).toBeNull();
  });

  it.each([
    '1',
    '10',
    '00123',
    '51234600000',
    '123456789012345',
    '1234567890123456',
    '123456789012345678',
    '100000000000000',
    'A-0',
    'A-7',
    '#1001',
    '1E5',
    '12E45',
    '3e8',
    '5.1',
    'a1b2c3',
    '003Qj00000AbCdEAAS',
    '0b2c7e1e-5d1f-4c55-9d2e-0f1e2d3c4b5a',
    'ann@acme.example',
    '顧客１',
    'newcomer',
  ])('is a key, when it is %s', (id) => {
    expect(idKeyOf(id)).toBe(id);
  });

  it('is a key, when it is any whole number of up to fifteen digits', () => {
    const numbers = fc.bigInt({ min: 1n, max: 999_999_999_999_999n });
    fc.assert(fc.property(numbers, (number) => idKeyOf(`${number}`) === `${number}`));
  });

  it('is none, when there is none', () => {
    expect(idKeyOf(null)).toBeNull();
  });
});
