import { describe, expect, it } from 'vitest';
import { mergedName } from '../../src/imports/full-name.js';

const ANN = { name: 'Ann Lee', firstName: 'Ann', lastName: 'Lee' };
const nothing = { name: null, firstName: null, lastName: null };

describe('a name that is known', () => {
  it.each([
    ['nothing', nothing, ANN],
    ['the same name', { ...nothing, name: 'Ann Lee' }, ANN],
    ['a longer name', { ...nothing, name: 'Ann Maria Lee' }, { ...ANN, name: 'Ann Maria Lee' }],
    ['another last name', { ...nothing, name: 'Ann Smith' }, { name: 'Ann Smith', firstName: 'Ann', lastName: null }],
    ['another name', { ...nothing, name: 'Bo' }, { ...nothing, name: 'Bo' }],
    [
      'all its parts',
      { name: 'Bo Fox', firstName: 'Bo', lastName: 'Fox' },
      { name: 'Bo Fox', firstName: 'Bo', lastName: 'Fox' },
    ],
  ])('keeps the parts that stand in it, when a row says %s', (_, said, merged) => {
    expect(mergedName(ANN, said)).toEqual(merged);
  });
});
