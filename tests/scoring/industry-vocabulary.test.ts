import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/scoring/industry/industry-words.js';
import { allIndustries } from '../../src/scoring/industry/taxonomy.js';
import { keyOf, longestNamingAt } from '../../src/scoring/industry/terms.js';
import linkedinIndustries from '../../src/scoring/vocabulary/industries-linkedin.json' with { type: 'json' };
import arabic from '../../src/scoring/vocabulary/industry-arabic.json' with { type: 'json' };
import chinese from '../../src/scoring/vocabulary/industry-chinese.json' with { type: 'json' };
import goods from '../../src/scoring/vocabulary/industry-goods.json' with { type: 'json' };
import variants from '../../src/scoring/vocabulary/industry-han-variants.json' with { type: 'json' };
import japanese from '../../src/scoring/vocabulary/industry-japanese.json' with { type: 'json' };
import korean from '../../src/scoring/vocabulary/industry-korean.json' with { type: 'json' };
import neighbourLists from '../../src/scoring/vocabulary/industry-neighbours.json' with { type: 'json' };
import offers from '../../src/scoring/vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../../src/scoring/vocabulary/industry-reading.json' with { type: 'json' };
import specialityLists from '../../src/scoring/vocabulary/industry-specialities.json' with { type: 'json' };
import spellings from '../../src/scoring/vocabulary/industry-spellings.json' with { type: 'json' };
import synonymLists from '../../src/scoring/vocabulary/industry-synonyms.json' with { type: 'json' };
import translationLists from '../../src/scoring/vocabulary/industry-translations.json' with { type: 'json' };
import umbrellas from '../../src/scoring/vocabulary/industry-umbrellas.json' with { type: 'json' };

type Entry = { readonly phrase: string; readonly industry: string };

const industries = new Set(allIndustries());
const linkedinNames: Entry[] = linkedinIndustries.flatMap(({ name, formerly }) =>
  [name, ...(formerly === undefined ? [] : [formerly])].map((phrase) => ({ phrase, industry: name })),
);
const specialities = new Map<string, string[]>();
for (const children of Object.values(specialityLists)) {
  for (const [name, synonyms] of Object.entries(children)) {
    specialities.set(name, [...(specialities.get(name) ?? [name]), ...synonyms]);
  }
}
const ownNames: Entry[] = [
  ...[...specialities].flatMap(([industry, phrases]) => phrases.map((phrase) => ({ phrase, industry }))),
  ...[synonymLists, arabic, chinese, japanese, korean, ...Object.values(translationLists)].flatMap((lists) =>
    Object.entries(lists).flatMap(([industry, phrases]) => phrases.map((phrase) => ({ phrase, industry }))),
  ),
];

function doubled(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function unknown(names: readonly string[]): string[] {
  return names.filter((name) => !industries.has(name));
}

describe('the names of industries', () => {
  it('each name one industry: no synonym stands twice, or beside a name of LinkedIn', () => {
    const taken = new Set(linkedinNames.map(({ phrase }) => keyOf(phrase)));
    const keys = ownNames.map(({ phrase }) => keyOf(phrase));
    expect(doubled(keys)).toEqual([]);
    expect(keys.filter((key) => taken.has(key))).toEqual([]);
  });

  it('stand for industries of the taxonomy', () => {
    expect(unknown(ownNames.map(({ industry }) => industry))).toEqual([]);
    expect(
      unknown(
        goods.flatMap(({ made, retailed, wholesaled }) => [made, retailed, wholesaled].filter((x) => x !== undefined)),
      ),
    ).toEqual([]);
  });

  it('are found again as a whole', () => {
    const lost = [...linkedinNames, ...ownNames].filter(({ phrase, industry }) => {
      const words = wordsOf(phrase);
      const naming = longestNamingAt(words, 0);
      return naming?.length !== words.length || !naming.industries.includes(industry);
    });
    expect(lost).toEqual([]);
  });
});

describe('umbrellas', () => {
  it('name two industries or more that are in the taxonomy', () => {
    expect(unknown(umbrellas.flatMap((umbrella) => umbrella.industries))).toEqual([]);
    expect(umbrellas.filter((umbrella) => umbrella.industries.length < 2)).toEqual([]);
  });

  it('have no name twice', () => {
    expect(doubled(umbrellas.flatMap(({ names }) => names.map(keyOf)))).toEqual([]);
  });
});

describe('the tree', () => {
  it('has each LinkedIn industry once, under one that it has', () => {
    const names = linkedinIndustries.map(({ name }) => name);
    expect(doubled(names)).toEqual([]);
    expect(unknown(linkedinIndustries.flatMap(({ under }) => under ?? []))).toEqual([]);
  });

  it('has specialities under industries that it has, and none that is one of LinkedIn', () => {
    const linkedin = new Set(linkedinNames.map(({ phrase }) => keyOf(phrase)));
    expect(unknown(Object.keys(specialityLists))).toEqual([]);
    expect([...specialities.keys()].filter((name) => linkedin.has(keyOf(name)))).toEqual([]);
  });
});

describe('neighbours', () => {
  const pairs = Object.entries(neighbourLists).flatMap(([name, others]) => others.map((other) => [name, other]));

  it('are industries of the taxonomy', () => {
    expect(unknown(pairs.flat())).toEqual([]);
  });

  it('are two, and listed once, whichever comes first', () => {
    expect(pairs.filter(([one, other]) => one === other)).toEqual([]);
    expect(doubled(pairs.map((pair) => pair.toSorted().join(' – ')))).toEqual([]);
  });
});

describe('the words for reading', () => {
  it('stand once in each list', () => {
    const { conjunctions, ...lists } = reading;
    const { contexts, ...offerLists } = offers;
    expect(doubled(conjunctions)).toEqual([]);
    for (const list of Object.values({ ...lists, ...contexts, ...offerLists })) {
      expect(doubled(list.map(keyOf))).toEqual([]);
    }
  });

  it.each([
    ['functions', offers.functions],
    ['services', offers.services],
    ['adjectives', offers.adjectives],
    ['onlyFirst', offers.onlyFirst],
    ['yielding', reading.yielding],
    ['onlyAlone', reading.onlyAlone],
    ['onlyInCapitals', reading.onlyInCapitals],
  ])('%s lists names of industries', (_, list) => {
    const noNames = list.filter((phrase) => {
      const words = wordsOf(phrase);
      return longestNamingAt(words, 0)?.length !== words.length;
    });
    expect(noNames).toEqual([]);
  });

  it('names what is sold, and what yields, by industries of the taxonomy', () => {
    expect(unknown([...offers.soldCategories, ...reading.yieldingIndustries])).toEqual([]);
  });

  it('lets no phrase that is no industry hide a name of one', () => {
    const named = new Set([...linkedinNames, ...ownNames].map(({ phrase }) => keyOf(phrase)));
    expect(offers.notIndustries.filter((phrase) => named.has(keyOf(phrase)))).toEqual([]);
  });

  it('has each character of Chinese or Japanese as one way to write one other, or as the usual one', () => {
    const others = Object.values(variants).flatMap((written) => [...written]);
    expect(doubled(others)).toEqual([]);
    expect(others.filter((character) => character in variants)).toEqual([]);
  });

  it('has no word that both begins and ends what is ruled out', () => {
    expect(reading.negations.filter((word) => reading.negationEnds.includes(word))).toEqual([]);
  });

  it.each(Object.entries(spellings))('%s is the spelling of %j', (usual, others) => {
    for (const spelling of [usual, ...others]) expect(keyOf(spelling)).toBe(usual);
  });
});
