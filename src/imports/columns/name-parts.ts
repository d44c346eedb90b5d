import { headerWords } from '../../text/header-key.js';
import type { Candidate } from './candidate.js';
import type { Slot } from './vocabulary.js';

/**
 * Takes a name for the missing part of the name if the file has only the other part, and the names never contain it: "Name" next
 * to "Vorname" is the last name, and "Имя" next to "Фамилия" the first one.
 */
export function withNameParts(candidates: readonly Candidate[]): Candidate[] {
  const name = filledFor('NAME', candidates);
  const [first, last] = [filledFor('FIRST_NAME', candidates), filledFor('LAST_NAME', candidates)];
  const other = first ?? last;
  if (!name || !other || (first && last) || other === name || !areApart(name, other)) return [...candidates];
  const slot: Slot = first ? 'LAST_NAME' : 'FIRST_NAME';
  const matches = name.matches.map((match) => (match.slot === 'NAME' ? { ...match, slot } : match));
  return candidates.map((candidate) => (candidate === name ? { ...candidate, matches } : candidate));
}

function filledFor(slot: Slot, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ matches, filled }) => filled > 0 && matches.some((match) => match.slot === slot));
}

function areApart(name: Candidate, other: Candidate): boolean {
  const both = name.texts.flatMap((text, row) => (text && other.texts[row] ? [[text, other.texts[row]] as const] : []));
  return both.length > 0 && both.every(([text, part]) => !hasWordOf(text, part));
}

/** Between names in other scripts there may be no space. */
const LATIN = /\p{Script=Latin}/u;

function hasWordOf(text: string, part: string): boolean {
  const words = headerWords(text);
  return headerWords(part).some((word) => words.includes(word) || (!LATIN.test(word) && words.join('').includes(word)));
}
