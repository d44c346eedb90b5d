import { kindsOf } from './header-words.js';
import { matchHeader } from './match-header.js';
import { labelsOf, mayBePeople } from './people-label.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

/**
 * Returns the word for people who have fields together that nobody else in the file has: "Rep" in a list of members, "Badge", or
 * who pays in a shop. Owners of records in a CRM have no titles.
 */
export function wordForOnlyPeople(
  headers: readonly string[],
  matches: readonly (readonly HeaderMatch[])[],
): string | null {
  const known = new Set(matches.flatMap((found) => found.map(({ slot }) => slot)));
  const labels = headers.map((header) => labelsOf(header)[0]);
  const slotsOf = (word: string) =>
    new Set(labels.flatMap((one) => (one?.word === word ? matchHeader(one.label).map(({ slot }) => slot) : [])));
  const words = [...new Set(labels.map((one) => one?.word ?? ''))];
  const isOnly = (word: string, { wanted, unlessKnown, mayBe }: OnlyPeople) => {
    const slots = slotsOf(word);
    return (
      mayBe(word) &&
      !unlessKnown.some((slot) => known.has(slot)) &&
      wanted.every((some) => some.some((slot) => slots.has(slot)))
    );
  };
  return words.find((word) => ONLY_PEOPLE.some((people) => isOnly(word, people))) ?? null;
}

/** Fields of one block, of each list one, that make its word one for people, unless other headers have some fields. */
type OnlyPeople = {
  readonly wanted: readonly (readonly Slot[])[];
  readonly unlessKnown: readonly Slot[];
  readonly mayBe: (word: string) => boolean;
};

const ONLY_PEOPLE: readonly OnlyPeople[] = [
  {
    wanted: [['LAST_NAME', 'NAME'], ['EMAIL', 'PHONE'], ['ROLE']],
    unlessKnown: ['FIRST_NAME', 'LAST_NAME', 'EMAIL'],
    mayBe: () => true,
  },
  {
    wanted: [['LAST_NAME', 'NAME'], ['ROLE'], ['COMPANY']],
    unlessKnown: ['FIRST_NAME', 'LAST_NAME', 'NAME', 'ROLE', 'COMPANY'],
    mayBe: mayBePeople,
  },
  {
    wanted: [['FIRST_NAME'], ['LAST_NAME']],
    unlessKnown: ['FIRST_NAME', 'LAST_NAME', 'NAME'],
    mayBe: (word) => kindsOf(word).includes('billing'),
  },
];
