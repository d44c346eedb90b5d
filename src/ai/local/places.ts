import { iso31661, iso31662 } from 'iso-3166';
import { type Mark, phraseFinder } from '../../text/phrases.js';
import { foldLetters, readWords, type Word } from '../../text/words.js';

/** A country by its ISO 3166 code. */
type Country = string;

type Place = { readonly name: string; readonly country: Country };

/** Languages in which offers and leads name countries. */
const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'hu', 'tr', 'sv', 'da'];

const EVERYDAY_NAMES: readonly (readonly [string, Country])[] = [
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['England', 'GB'],
  ['Scotland', 'GB'],
  ['Wales', 'GB'],
  ['US', 'US'],
  ['USA', 'US'],
];
/** In capitals: "with us" names no place. */
const SHORT_NAMES = /^(?:UK|US|USA)$/;
const MIN_NAME = 4;
/** Words that introduce a place, at most `BEHIND_WITHIN` words later: "in North West England". */
const PREPOSITIONS = new Set(['in', 'across', 'throughout', 'en', 'dans', 'im', 'aus', 'nel', 'em', 'na', 'w', 'i']);
const BEHIND_WITHIN = 3;
const JOINED_WITHIN = 2;

const names = [...countryNames(), ...EVERYDAY_NAMES, ...regionNames()];
const find = phraseFinder<Place>(names.map(([name, country]) => [name, { name: foldLetters(name), country }]));

/** Returns the countries that an offer is limited to: those that it names after an "in". */
export function countriesServed(texts: readonly string[]): ReadonlySet<Country> {
  return new Set(texts.flatMap(servedIn));
}

/** Returns the countries that a lead's location may be in. */
export function countriesOf(location: string): ReadonlySet<Country> {
  return new Set(placesIn(readWords(location), location).map(({ meaning }) => meaning.country));
}

function servedIn(text: string): Country[] {
  const words = readWords(text);
  const served: Mark<Place>[] = [];
  for (const place of placesIn(words, text)) {
    const before = words.slice(Math.max(0, place.first - BEHIND_WITHIN), place.first);
    const isJoined = served.some(({ last }) => place.first - last <= JOINED_WITHIN + 1);
    if (isJoined || before.some(({ folded }) => PREPOSITIONS.has(folded))) served.push(place);
  }
  return served.map(({ meaning }) => meaning.country);
}

/** Finds places by their full names: "in sales" is not in Salé. */
function placesIn(words: readonly Word[], text: string): Mark<Place>[] {
  return find(words).filter(({ meaning, first, last }) => {
    const name = text.slice(words[first]?.start, words[last]?.end);
    return foldLetters(name) === meaning.name && (name.length >= MIN_NAME || SHORT_NAMES.test(name));
  });
}

function countryNames(): (readonly [string, Country])[] {
  return LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    return iso31661.map(({ alpha2 }) => [names.of(alpha2) ?? alpha2, alpha2] as const);
  });
}

function regionNames(): (readonly [string, Country])[] {
  return iso31662.map(({ name, parent }) => [name, parent.slice(0, 2)] as const);
}
