import { nameWords } from '../text/name-words.js';
import { hasLegalForm } from './columns/company-form.js';

/** A quick test that most names fail, to save them the others. */
const MAY_SEPARATE = /[;/&+\n、；／＆]|\s(?:and|und|et|och|og|en|ja|и|y|e|i)\s/iu;

/** Signs that separate people, but not the names of one person. */
const BETWEEN_PEOPLE = /[;/\n、；／]/u;

/** Words that join people, also of one last name. Some are part of last names too: "Ortega y Gasset". */
const JOINING = /[&+＆]|\s(?:and|und|et|och|og|en|ja|и)\s/iu;
const WITHIN_NAMES = /\s[yei]\s/iu;

const MOST_WORDS = 5;

/** Whether a name is that of several people: "Anna Muster; Ben Beispiel", "Anna & Ben Muster". */
export function namesSeveralPeople(name: string | null): boolean {
  if (name === null || !MAY_SEPARATE.test(name) || hasLegalForm(name)) return false;
  if (areAllPeople(name.split(BETWEEN_PEOPLE), 1)) return true;
  return areAllPeople(name.split(JOINING), 1, 2) || areAllPeople(name.split(WITHIN_NAMES), 2);
}

/** Whether there are several parts, each a name of at least so many words; the last of the people has the last name of all. */
function areAllPeople(parts: readonly string[], least: number, leastOfLast = least): boolean {
  const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (texts.length < 2) return false;
  return texts.every((text, place) => isPerson(text, place === texts.length - 1 ? leastOfLast : least));
}

function isPerson(text: string, least: number): boolean {
  const words = text.split(/\s+/);
  const isName = /^[\p{Lu}\p{Lo}]/u.test(text) && nameWords({ name: text, firstName: null, lastName: null }).length > 0;
  return isName && words.length >= least && words.length <= MOST_WORDS;
}
