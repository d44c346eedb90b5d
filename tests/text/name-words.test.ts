import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areNamesApart, haveWordInCommon, nameWords } from '../../src/text/name-words.js';

const called = (name: string | null, firstName: string | null = null, lastName: string | null = null) => ({
  name,
  firstName,
  lastName,
});

describe('two names', () => {
  it.each([
    ['Kavita Müller', 'Müller, Kavita'],
    ['Kavita Müller', 'KAVITA MUELLER'],
    ['Kavita Müller', 'Kavita Muller'],
    ['Søren Ægir', 'Soren Aegir'],
    ['Łukasz Żuk', 'lukasz zuk'],
    ['Jürgen Groß', 'Juergen Gross'],
    ['Åse Aagård', 'Aase Ågaard'],
    ['Ann Marsh', 'Ann Cole'],
    ['A. Marsh', 'Ann Marsh'],
    ['Dr. Ann Marsh, PhD', 'Mrs Marsh'],
    ["Pat O'Hara", 'Pat OHara'],
    ['Pat O’Hara', "O'Hara"],
    ['Anna Schmidt-Lang', 'Anna Lang'],
    ['Anna Schmidt-Lang', 'Frau Schmidt'],
    ['Ёлкина Анна', 'Анна Елкина'],
    ['Ｋａｖｉｔａ Rao', 'Kavita Rao'],
    ['近藤 悟', '近藤悟'],
    ['近藤 悟', '悟 近藤'],
    ['김 민수', '김민수'],
    ['李 明', '李明'],
    ['مُحَمَّد علي', 'محمد علي'],
  ])('have a word in common, when they are %s and %s', (one, other) => {
    expect(haveWordInCommon(called(one), called(other))).toBe(true);
    expect(areNamesApart(called(one), called(other))).toBe(false);
  });

  it.each([
    ['Ann Marsh', 'Bob Reed'],
    ['Dr. Ann Marsh', 'Dr. Bob Reed'],
    ['Herr Prof. Dr. Otto Lang', 'Herr Prof. Dr. Emil Kurz'],
    ['Jan van der Berg', 'Piet van der Meer'],
    ['Ana de la Cruz', 'Eva de la Torre'],
    ['Omar bin Saud', 'Ali bin Zayed'],
    ['A. Marsh', 'A. Reed'],
    ['Ann M. Marsh', 'Bob M. Reed'],
    ['Ann Marsh 1', 'Bob Reed 1'],
    ['李 明', '李 强'],
    ['Marsha Reed', 'Marsh Cole'],
  ])('have none, when they are %s and %s', (one, other) => {
    expect(areNamesApart(called(one), called(other))).toBe(true);
    expect(haveWordInCommon(called(one), called(other))).toBe(false);
  });

  it.each([
    [null, 'Ann Marsh'],
    ['A. M.', 'Bob Reed'],
    ['Dr.', 'Bob Reed'],
    ['???', 'Bob Reed'],
    ['12', '34'],
  ])('say nothing, when one of them is %s', (one, other) => {
    expect(areNamesApart(called(one), called(other))).toBe(false);
    expect(haveWordInCommon(called(one), called(other))).toBe(false);
  });

  it('are compared with their parts, when a name is an initial and the first name is known apart', () => {
    expect(haveWordInCommon(called('A. Lee', 'Anna'), called('Anna Berg'))).toBe(true);
  });

  it('are one, whatever the case, the order and the accents of their words', () => {
    const word = fc.stringMatching(/^[a-zäöüéñ]{2,8}$/);
    const names = fc.array(word, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(names, fc.boolean(), (words, isUpper) => {
        const other = words.toReversed().join(' ').normalize('NFD');
        const [one, same] = [called(words.join(' ')), called(isUpper ? other.toUpperCase() : other)];
        expect(nameWords(same)).toEqual(nameWords(one));
      }),
    );
  });
});

describe('the words of a name', () => {
  it('are particles, when there are no others', () => {
    expect(nameWords(called('Di'))).toEqual(['di']);
    expect(nameWords(called('Di Lund'))).toEqual(['lund']);
  });

  it('are as many for a long name, which takes no long time', () => {
    const long = called('a '.repeat(200_000));
    expect(nameWords(long)).toEqual([]);
  });
});
