import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { kindsOf, type WordKind } from './header-words.js';
import { inflectedMeanings } from './inflected.js';
import { matchHeader } from './match-header.js';
import { meaningsOfWords, type Slot } from './vocabulary.js';

/** The most words of a field's name within a sentence, and its most and least characters in a script without spaces. */
const MOST_WORDS = 3;
const MOST_CHARACTERS = 6;
const LEAST_CHARACTERS = 2;

/** Shorter words are articles and prepositions in some language. */
const LEAST_LETTERS = 3;

const HAN = /^\p{Script=Han}/u;

/** Chinese and Japanese have no spaces between words: each character may begin one, and a change to or from kana does. */
const UNIT =
  /\p{Script=Han}|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu;

/** Words that show that a column is not about the people of the file. */
const OF_OTHERS: readonly WordKind[] = ['host', 'organizer', 'billing', 'buyer', 'delivery'];

/** Fields that a company or a person has: next to one, "company" only says whose it is. */
const OF_SOMETHING: readonly Slot[] = ['INDUSTRY', 'ROLE', 'LOCATION', 'COUNTRY'];

/** A header that mentions a state or a country has their names; one that mentions a city or a place has any. */
const MENTIONED_AS: Readonly<Partial<Record<Slot, Slot>>> = { CITY: 'LOCATION', STATE: 'COUNTRY', AREA: 'COUNTRY' };

/**
 * Returns the field that a header mentions among unknown words: "Da quale città ci scrivi?" is about a location. Null where it
 * mentions none or several, or somebody else. Values must confirm the field.
 */
export function fieldMentioned(header: string): Slot | null {
  const words = headerWords(header);
  const isOther = (word: string) => isOfSomebodyElse(word) || kindsOf(word).some((kind) => OF_OTHERS.includes(kind));
  if (words.some(isOther) || kindsOf(words[0] ?? '').includes('checking') || matchHeader(header).length > 0)
    return null;
  const slots = slotsIn(words);
  const main = OF_SOMETHING.filter((slot) => slots.has(slot));
  if (main.length === 1)
    return [...slots].every((slot) => slot === 'COMPANY' || slot === main[0]) ? (main[0] ?? null) : null;
  return slots.size === 1 ? ([...slots][0] ?? null) : null;
}

/** Returns the fields that phrases of a header mean, the longest phrases first. */
function slotsIn(header: readonly string[]): Set<Slot> {
  const words = header.flatMap((word) => word.match(UNIT) ?? []);
  const slots = new Set<Slot>();
  for (let start = 0; start < words.length; ) {
    const count = longestAt(words, start);
    for (const slot of sureSlots(words.slice(start, start + count))) slots.add(slot);
    start += Math.max(1, count);
  }
  return slots;
}

function longestAt(words: readonly string[], start: number): number {
  const most = HAN.test(words[start] ?? '') ? MOST_CHARACTERS : MOST_WORDS;
  for (let count = Math.min(most, words.length - start); count > 0; count -= 1) {
    if (sureSlots(words.slice(start, start + count)).length > 0) return count;
  }
  return 0;
}

function sureSlots(words: readonly string[]): Slot[] {
  const text = words.join('');
  if (text.length < (HAN.test(text) ? LEAST_CHARACTERS : LEAST_LETTERS)) return [];
  const exact = meaningsOfWords(words).filter(({ isSure }) => isSure);
  const found = exact.length > 0 || words.length > 1 ? exact : inflectedMeanings(words[0] ?? '');
  return found.map(({ slot }) => MENTIONED_AS[slot] ?? slot);
}
