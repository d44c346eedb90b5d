import type { PersonName } from '../domain/lead.js';
import { foldWord } from './fold-word.js';
import { PARTICLES, SUFFIXES, TITLES, UNSPACED } from './name-words.js';

/** The parts of a person's name. */
export type NameParts = Pick<PersonName, 'firstName' | 'lastName'>;

/**
 * Returns the first and the last name of a person: as given, or else read from the full name. A single word is a last name. A
 * last name is found wherever one was given, or where the full name is more than the first name.
 */
export function splitName({ name, firstName, lastName }: PersonName): NameParts {
  if (name === null || (firstName !== null && lastName !== null)) return { firstName, lastName };
  if (lastName !== null) return { firstName: without(name, lastName), lastName };
  if (firstName === null) return splitFullName(name);
  return { firstName, lastName: name === firstName ? null : (without(name, firstName) ?? name) };
}

function splitFullName(name: string): NameParts {
  const [beforeComma = [], ...behind] = name.split(',').map(wordsOf);
  const given = behind.flat();
  if (beforeComma.length === 0 || given.length === 0 || given.every(isSuffix)) return splitWords(name, beforeComma);
  return { firstName: withoutTitles(given).join(' '), lastName: withoutTitles(beforeComma).join(' ') };
}

function splitWords(name: string, written: readonly string[]): NameParts {
  const words = withoutTitles(written);
  if (words.length < 2) return { firstName: null, lastName: words[0] ?? name };
  // Chinese, Japanese and Korean names begin with the family name.
  if (UNSPACED.test(name)) return { firstName: words.slice(1).join(' '), lastName: words[0] ?? name };
  const particle = words.slice(1, -1).findIndex((word) => PARTICLES.has(folded(word)));
  const start = particle < 0 ? words.length - 1 : particle + 1;
  return { firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') };
}

/** Removes titles and suffixes around a name, but never its last word. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return words;
  if (TITLES.has(folded(first))) return withoutTitles(rest);
  return isSuffix(rest.at(-1) ?? '') ? withoutTitles(words.slice(0, -1)) : words;
}

/** Removes a part from a full name. Returns null where nothing else is left, or where the name does not contain the part. */
function without(name: string, part: string): string | null {
  const [words, parts] = [wordsOf(name), wordsOf(part)];
  const isAt = (start: number) => parts.every((word, place) => folded(words[start + place] ?? '') === folded(word));
  const start = words.findIndex((_, place) => isAt(place));
  if (start < 0) return null;
  return [...words.slice(0, start), ...words.slice(start + parts.length)].join(' ') || null;
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(folded(word));
}

function folded(word: string): string {
  return foldWord(word.replaceAll('.', ''));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
