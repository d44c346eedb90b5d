import linkedinIndustries from '../vocabulary/industries-linkedin.json' with { type: 'json' };
import arabic from '../vocabulary/industry-arabic.json' with { type: 'json' };
import chinese from '../vocabulary/industry-chinese.json' with { type: 'json' };
import goods from '../vocabulary/industry-goods.json' with { type: 'json' };
import japanese from '../vocabulary/industry-japanese.json' with { type: 'json' };
import korean from '../vocabulary/industry-korean.json' with { type: 'json' };
import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import specialityLists from '../vocabulary/industry-specialities.json' with { type: 'json' };
import synonymLists from '../vocabulary/industry-synonyms.json' with { type: 'json' };
import translationLists from '../vocabulary/industry-translations.json' with { type: 'json' };
import umbrellas from '../vocabulary/industry-umbrellas.json' with { type: 'json' };
import { type IndustryWord, wordsOf } from './industry-words.js';

/** A word or phrase with the industries that it names. */
type Term = readonly [phrase: string, industries: readonly string[]];

const LONGEST_TERM = 10;
const START_LENGTH = 4;

/** A single letter does not end a term: the "e" of "hospital e-mail" belongs to its next word. */
const LETTER = /^[a-z]$/;

/** A German compound such as "Speditionsunternehmen", with or without the joining "s". */
const COMPOUND = new RegExp(`^(.{3,}?)s?(?:${reading.compoundEndings.map(keyOf).join('|')})$`);

/** The first entry of a name wins: terms that are no industry, terms for several industries, LinkedIn's names, everyday names. */
const terms: readonly Term[] = [
  ...offers.notIndustries.map((phrase): Term => [phrase, []]),
  ...umbrellas.flatMap(({ names, industries }) => names.map((name): Term => [name, industries])),
  ...linkedinIndustries.map(({ name }): Term => [name, [name]]),
  ...linkedinIndustries.flatMap(({ name, formerly }) => (formerly === undefined ? [] : [[formerly, [name]] as const])),
  ...Object.values(specialityLists).flatMap(namesAndSynonyms),
  ...Object.entries(synonymLists).flatMap(named),
  ...[arabic, chinese, japanese, korean, ...Object.values(translationLists)].flatMap((names) =>
    Object.entries(names).flatMap(named),
  ),
  ...goods.flatMap(tradesIn),
];

const keyedTerms = terms.map(([phrase, industries]) => [keyOf(phrase), industries] as const).toReversed();
const industriesByKey = new Map([
  ...keyedTerms.map(([key, industries]) => [key.replaceAll('&', ''), industries] as const),
  ...keyedTerms,
]);

/** The length of the longest term by its first characters, so that the search in most texts stops after a word or two. */
const longestByStart = new Map<string, number>();
for (const key of industriesByKey.keys()) {
  const start = key.slice(0, START_LENGTH);
  longestByStart.set(start, Math.max(key.length, longestByStart.get(start) ?? 0));
}

/** A term found in a text: the industries that it names, and its number of words. */
type Naming = { readonly industries: readonly string[]; readonly length: number; readonly key: string };

/** Finds the longest term of the vocabulary that begins at a word. */
export function longestNamingAt(words: readonly IndustryWord[], from: number): Naming | undefined {
  let found: Naming | undefined;
  let key = '';
  for (let at = from; at < Math.min(words.length, from + LONGEST_TERM); at += 1) {
    const word = words[at];
    if (word === undefined) break;
    key = extendKey(key, word);
    if (at > from && isTooLong(key)) break;
    if (at > from && LETTER.test(word.folded) && word.joint === 'NONE') continue;
    const industries = industriesByKey.get(key) ?? (at === from ? industriesOfForm(key) : undefined);
    if (industries !== undefined) found = { industries, length: at - from + 1, key };
  }
  return found;
}

function isTooLong(key: string): boolean {
  return key.length > START_LENGTH && key.length > (longestByStart.get(key.slice(0, START_LENGTH)) ?? 0);
}

/** Finds the term of a German dative plural ("von Autohäusern") or compound ("Speditionsunternehmen"). */
function industriesOfForm(word: string): readonly string[] | undefined {
  const plural = /e[lr]n$/.test(word) ? industriesByKey.get(word.slice(0, -1)) : undefined;
  if (plural !== undefined) return plural;
  const stem = COMPOUND.exec(word)?.[1];
  return stem === undefined ? undefined : (industriesByKey.get(stem) ?? industriesByKey.get(`${stem}s`));
}

/** Joins the words of a text for comparison: "health care" equals "healthcare", "Oil, Gas" equals "oil & gas". */
export function keyOf(text: string): string {
  return keyOfWords(wordsOf(text));
}

/** Returns the key of words. */
export function keyOfWords(words: readonly IndustryWord[]): string {
  return words.reduce(extendKey, '');
}

function extendKey(key: string, word: IndustryWord): string {
  return key !== '' && word.joint !== 'NONE' ? `${key}&${word.folded}` : key + word.folded;
}

function named([industry, names]: readonly [string, readonly string[]]): Term[] {
  return names.map((name) => [name, [industry]]);
}

function namesAndSynonyms(specialities: Readonly<Record<string, readonly string[]>>): Term[] {
  return Object.entries(specialities).flatMap(([name, synonyms]) => named([name, [name, ...synonyms]]));
}

/** Makes the terms of the trades in goods: "shoe manufacturing", "retail shoes", "wholesale of shoes". */
function tradesIn(trade: (typeof goods)[number]): Term[] {
  const { names, made, retailed, wholesaled } = trade;
  return names.flatMap((name) => [
    ...forTrade(name, 'manufacturing', made),
    ...forTrade(name, 'retail', retailed),
    ...forTrade(name, 'wholesale', wholesaled),
  ]);
}

function forTrade(goodsName: string, trade: string, industry: string | undefined): Term[] {
  if (industry === undefined) return [];
  return [
    [`${goodsName} ${trade}`, [industry]],
    [`${trade} ${goodsName}`, [industry]],
    [`${trade} of ${goodsName}`, [industry]],
  ];
}
