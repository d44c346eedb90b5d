import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitName } from '../../src/text/split-name.js';

it.each([
  ['Ann Lee', 'Ann', 'Lee'],
  ['Mary Ann Poe', 'Mary Ann', 'Poe'],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
  ['Maria José de la Cruz', 'Maria José', 'de la Cruz'],
  ['Van Morrison', 'Van', 'Morrison'],
  ['Thanh Le', 'Thanh', 'Le'],
  ['Dr. Eva Müller-Lüdenscheidt', 'Eva', 'Müller-Lüdenscheidt'],
  ['John Smith, Jr., Ph.D.', 'John', 'Smith'],
  ['John Smith MBA', 'John', 'Smith'],
  ['Smith, John', 'John', 'Smith'],
  ['García Márquez, Gabriel', 'Gabriel', 'García Márquez'],
  ['Md Rahman', 'Md', 'Rahman'],
  ['Herr Schmidt', null, 'Schmidt'],
  ['Bo', null, 'Bo'],
  ['Dr.', null, 'Dr.'],
  ['近藤 悟', '悟', '近藤'],
  ['近藤悟', null, '近藤悟'],
])('reads "%s" as %s and %s', (name, firstName, lastName) => {
  expect(splitName({ name, firstName: null, lastName: null })).toEqual({ firstName, lastName });
});

it('takes the parts that were given, and reads the other one from the full name', () => {
  const name = 'Ann Marie Lee Poe';
  expect(splitName({ name, firstName: 'Ann', lastName: 'Poe' })).toEqual({ firstName: 'Ann', lastName: 'Poe' });
  expect(splitName({ name, firstName: null, lastName: 'Lee Poe' })).toEqual({
    firstName: 'Ann Marie',
    lastName: 'Lee Poe',
  });
  expect(splitName({ name, firstName: 'ann marie', lastName: null })).toEqual({
    firstName: 'ann marie',
    lastName: 'Lee Poe',
  });
  expect(splitName({ name: 'Ann', firstName: 'Ann', lastName: null })).toEqual({ firstName: 'Ann', lastName: null });
  expect(splitName({ name: 'Poe', firstName: null, lastName: 'Poe' })).toEqual({ firstName: null, lastName: 'Poe' });
  expect(splitName({ name: null, firstName: null, lastName: null })).toEqual({ firstName: null, lastName: null });
});

it('finds a last name in every name that is more than the first name, as the database counts it', () => {
  const text = fc.stringMatching(/^(?:[A-Za-zé.,]{1,5}|Dr\.|jr|van)(?: (?:[A-Za-zé.,]{1,5}|Dr\.|jr|van)){0,3}$/);
  const part = fc.option(text);
  fc.assert(
    fc.property(text, part, part, (name, firstName, lastName) => {
      const isThere = lastName !== null || name !== firstName;
      expect(Boolean(splitName({ name, firstName, lastName }).lastName)).toBe(isThere);
    }),
  );
});
