import { nameWords } from '../text/name-words.js';
import { hasLegalForm } from './columns/company-form.js';

/** A quick look that spares nearly all names the others. */
const MAY_SEPARATE = /[;/&+\n、；／＆]|\s(?:and|und|et|och|og|en|ja|и|y|e|i)\s/iu;

/** What stands between people but not between the names of one. */
const BETWEEN_PEOPLE = /[;/\n、；／]/u;

/** What may stand between the names of a family too, and what stands within names: "Ortega y Gasset". */
const JOINING = /[&+＆]|\s(?:and|und|et|och|og|en|ja|и)\s/iu;
const WITHIN_NAMES = /\s[yei]\s/iu;

const MOST_WORDS = 5;

/** Whether a name is that of several people: "Anna Muster; Ben Beispiel", "Anna & Ben Muster". */
export function namesSeveralPeople(name: string | null): boolean {
  if (name === null || !MAY_SEPARATE.test(name) || hasLegalForm(name)) return false;
  if (areAllPeople(name.split(BETWEEN_PEOPLE), 1)) return true;
  return areAllPeople(name.split(JOINING), 1, 2) || areAllPeople(name.split(WITHIN_NAMES), 2);
}

/** Whether there are several parts which are names, each of so many words and the last one of more: whoever comes last has the last name. */
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
