import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { matchHeader } from './header-match.js';
import { kindsOf } from './header-words.js';
import { type HeaderMatch, meaningsOf, type Slot, sureKeys } from './vocabulary.js';

type Matches = readonly HeaderMatch[];

/** Ranks behind headers that are known as they are written. */
const COST = 80_000;

/** How many letters two forms of a word have in common at least, and how many the longer one has more at most. */
const STEM = 6;
const ENDING = 2;

/** Endings that make another word of one: what was "telephoned" is no telephone. */
const OTHER_WORD = new Set(['r', 'd', 'l', 'er', 'or', 'ed', 'ng', 'al', 'ly', 'ic']);

const NO_WORD: ReadonlySet<Slot> = new Set<Slot>(['EXTERNAL_ID', 'SCORING_ID']);

/**
 * What each header may mean, with headers read that differ from known ones in the ending of a word alone, as the same word does
 * in another case or a kindred language: "Població" beside "Población". Only for what no other header of the file says.
 */
export function withInflected(headers: readonly string[], matches: readonly Matches[]): Matches[] {
  const said = new Set(matches.flatMap((found) => found.map(({ slot }) => slot)));
  const isNew = ({ slot, isSure }: HeaderMatch) => isSure && !said.has(slot) && !NO_WORD.has(slot);
  return matches.map((found, column) => {
    const form = found.length > 0 ? null : knownForm(headers[column] ?? '');
    if (form === null) return found;
    return matchHeader(form)
      .filter(isNew)
      .map(({ slot, cost }) => ({ slot, cost: cost + COST, isSure: false }));
  });
}

/** A header with the known forms of its unknown words; null where one has none. */
function knownForm(header: string): string | null {
  const words = headerWords(header);
  if (words.some(isOfSomebodyElse)) return null;
  const forms = words.map((word) => (isKnown(word) ? word : formOf(word)));
  const isWhole = forms.every((form) => form !== null);
  return isWhole && forms.some((form, place) => form !== words[place]) ? forms.join(' ') : null;
}

function isKnown(word: string): boolean {
  return meaningsOf(word).length > 0 || kindsOf(word).length > 0;
}

function formOf(word: string): string | null {
  if (word.length < STEM) return null;
  return (keysByStem().get(word.slice(0, STEM)) ?? []).find((key) => areForms(key, word)) ?? null;
}

let byStem: Map<string, string[]> | null = null;

/** The keys of known headers by their first letters; read when a header is first unknown. */
function keysByStem(): ReadonlyMap<string, readonly string[]> {
  if (byStem) return byStem;
  byStem = new Map();
  for (const key of sureKeys()) {
    const stem = key.slice(0, STEM);
    byStem.set(stem, [...(byStem.get(stem) ?? []), key]);
  }
  return byStem;
}

/** Whether one of two words is the other with an ending more, or has another vowel in its ending. */
function areForms(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const ending = long.slice(short.length);
  if (ending === '') return withoutVowel(one) === withoutVowel(other);
  return long.startsWith(short) && ending.length <= ENDING && !OTHER_WORD.has(ending);
}

/** The word without the vowel in its last two letters. */
function withoutVowel(word: string): string {
  return word.replace(/[aeiouy](.?)$/, '-$1');
}
