import { headerKey, headerWords } from '../../text/header-key.js';

/** Names in other scripts may have no space. */
const LATIN = /\p{Script=Latin}/u;

/**
 * Whether a text is the name of this person, in any order; null where it is possible. A last name alone means little, since
 * companies are named after people: "Jo Bell" may be Josephine Bell, "Bell Tools" is not.
 */
export function isNameOf(text: string, person: string): boolean | null {
  const [words, wanted] = [headerWords(text), headerWords(person)];
  const isHeld = (word: string) => words.includes(word) || (!LATIN.test(word) && headerKey(text).includes(word));
  const [first = '', ...others] = wanted;
  if (wanted.every(isHeld)) return true;
  if (!wanted.some(isHeld)) return false;
  const rest = words.filter((word) => !wanted.includes(word));
  if (isHeld(first) || rest.every((word) => isShort(word, first))) return true;
  return words.length <= 3 && others.includes(words.at(-1) ?? '') ? null : false;
}

/** Whether a word is an initial or the short form of a first name. */
function isShort(word: string, first: string): boolean {
  return word.length === 1 || first.startsWith(word);
}
