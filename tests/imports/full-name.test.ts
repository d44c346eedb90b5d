import { describe, expect, it } from 'vitest';
import { mergedName, nameFromCells } from '../../src/imports/full-name.js';

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

describe('a name that stands beside one of its parts', () => {
  it.each([
    ['Lee', 'Ann', null, ANN],
    ['Ann', null, 'Lee', ANN],
    ['Ann Lee', 'Ann', null, { ...ANN, lastName: null }],
    ['Ann Lee', null, 'Lee', { ...ANN, firstName: null }],
    ['Dr. Ann Lee', 'Ann', 'Lee', { ...ANN, name: 'Dr. Ann Lee' }],
    [null, 'Ann', 'Lee', ANN],
    [null, null, 'Lee', { ...nothing, name: 'Lee', lastName: 'Lee' }],
  ])('is the other one where it does not hold it: %s beside %s and %s', (name, first, last, expected) => {
    expect(nameFromCells(name, first, last)).toEqual(expected);
  });
});
