import { type LongestMatch, longestMatch, treeOf } from '../../text/longest-match.js';
import oftenMisspelled from '../vocabulary/role-often-misspelled.json' with { type: 'json' };
import { misspellings } from './misspellings.js';
import { type RoleWord, readRoleWords } from './role-words.js';
import type { RoleMeaning } from './signs.js';
import { VOCABULARIES } from './vocabulary.js';

type Entry = { readonly meaning: RoleMeaning; readonly words: readonly string[]; readonly isEnding: boolean };

/** The fewest letters before the last part of a compound word. */
const MIN_PREFIX = 2;

/** Endings are looked up by their last two letters, since most words have none. */
const TAIL = 2;

const entries = Object.values(VOCABULARIES).flatMap((vocabulary) =>
  Object.entries(vocabulary).flatMap(([meaning, list]) =>
    list.flatMap((entry) => readEntry(entry, meaning as RoleMeaning)),
  ),
);
const endings = new Map(
  entries.filter((entry) => entry.isEnding).map((entry) => [entry.words.join(''), entry.meaning]),
);
const endingLengths = lengthsByTail([...endings.keys()]);
const phrases = treeOf(
  entries.filter((entry) => !entry.isEnding).map(({ words, meaning }) => [words, meaning] as const),
);
const corrections = correctionsOf(new Set(entries.flatMap((entry) => entry.words)));

/** Finds the meaning of the words from `at` on: the longest phrase of the vocabulary, or else the last part of a compound word. */
export function meaningAt(words: readonly RoleWord[], at: number): LongestMatch<RoleMeaning> | null {
  const phrase = phraseAt(words, at);
  if (phrase && phrase.length > 1) return phrase;
  return hyphenatedAt(words, at) ?? phrase ?? compound(words[at]?.text ?? '');
}

/** Finds the longest phrase. A separator such as a comma or slash ends it. */
function phraseAt(words: readonly RoleWord[], at: number): LongestMatch<RoleMeaning> | null {
  return longestMatch(phrases, (place) => {
    const word = words[at + place];
    const isParted = place > 0 && word?.before !== 'NONE' && word?.before !== 'JOIN';
    return isParted ? undefined : word?.text;
  });
}

/** Corrects a common misspelled word. */
export function corrected(word: string): string {
  return corrections.get(word) ?? word;
}

/** Finds the meaning of a hyphenated compound: an "IT-chef" is not a cook. */
function hyphenatedAt(words: readonly RoleWord[], at: number): LongestMatch<RoleMeaning> | null {
  const word = words[at];
  const first = words[at - 1];
  return first && word?.before === 'JOIN' ? compound(first.text + word.text) : null;
}

/** Finds the meaning of a compound by its longest known ending: a "Vertriebsleiter" is a "Leiter", a "Teamleiter" is not. */
function compound(word: string): LongestMatch<RoleMeaning> | null {
  for (const length of endingLengths.get(word.slice(-TAIL)) ?? []) {
    const prefix = word.length - length;
    if (prefix !== 0 && prefix < MIN_PREFIX) continue;
    const meaning = endings.get(word.slice(-length));
    if (meaning) return { value: meaning, length: 1 };
  }
  return null;
}

/** Returns the lengths of the endings by their last letters, the longest first. */
function lengthsByTail(all: readonly string[]): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const ending of all.toSorted((one, other) => other.length - one.length)) {
    const tail = ending.slice(-TAIL);
    lengths.set(tail, [...(lengths.get(tail) ?? []), ending.length]);
  }
  return lengths;
}

function readEntry(entry: string, meaning: RoleMeaning): Entry[] {
  const isEnding = entry.startsWith('-');
  return spellings(entry).map((spelling) => ({
    meaning,
    isEnding,
    words: readRoleWords(spelling).map((word) => word.text),
  }));
}

/** Returns the spellings of an entry: a German "ü" is also written "ue". */
function spellings(entry: string): string[] {
  const spelledOut = entry.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return spelledOut === entry ? [entry] : [entry, spelledOut];
}

function correctionsOf(known: ReadonlySet<string>): Map<string, string> {
  const words = oftenMisspelled.flatMap((word) => readRoleWords(word).map(({ text }) => text));
  const slips = words.flatMap((word) => misspellings(word).map((slip) => [slip, word] as const));
  return new Map(slips.filter(([slip]) => !known.has(slip)));
}
