import { headerWords } from '../../text/header-key.js';
import { type Candidate, without } from './candidate.js';
import type { Slot } from './vocabulary.js';

/**
 * Takes no column for the name that lacks the last name, if the file has first and last names: it holds user names, such as
 * "paula" or "tiago99".
 */
export function withoutShortNames(candidates: readonly Candidate[]): Candidate[] {
  const [first, last] = [bestFor('FIRST_NAME', candidates), bestFor('LAST_NAME', candidates)];
  if (!first || !last) return [...candidates];
  return candidates.map((candidate) => {
    const told = candidate.texts.flatMap((text, row) =>
      text && first.texts[row] && last.texts[row] ? hasWordOf(text, last.texts[row]) : [],
    );
    const isShort = 2 * told.filter((has) => !has).length > told.length;
    return isShort ? without(candidate, ({ slot }) => slot === 'NAME') : candidate;
  });
}

function bestFor(slot: Slot, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ matches, filled }) => filled > 0 && matches.some((match) => match.slot === slot));
}

/** Between names in other scripts there may be no space. */
const LATIN = /\p{Script=Latin}/u;

function hasWordOf(text: string, name: string): boolean {
  const words = headerWords(text);
  return headerWords(name).some((word) => words.includes(word) || (!LATIN.test(word) && words.join('').includes(word)));
}
