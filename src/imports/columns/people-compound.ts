import { peopleKeys } from './header-words.js';
import { meaningsOf } from './vocabulary.js';

/** Shorter words begin many others. */
const LEAST_LETTERS = 6;

/** The letters that join the words of a compound: "Teilnehmersname", "deelnemersnaam". */
const JOINTS = ['', 's', 'n', 'en', 'e'];

const PEOPLE = peopleKeys().filter((key) => key.length >= LEAST_LETTERS && /^[a-z]+$/.test(key));

/**
 * Divides a word for people from the field behind it, as Germanic languages join them: "Teilnehmerfirma", "Deltagernavn". Null
 * for other words.
 */
export function partsOfCompound(word: string): readonly string[] | null {
  for (const people of PEOPLE) {
    if (!word.startsWith(people)) continue;
    const rest = word.slice(people.length);
    const label = JOINTS.filter((joint) => rest.startsWith(joint))
      .map((joint) => rest.slice(joint.length))
      .find((text) => meaningsOf(text).some(({ isSure }) => isSure));
    if (label !== undefined) return [people, label];
  }
  return null;
}
