import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { withAddressBlocks, withBlocksTold, withParentCompany, withRemarksIgnored } from './file-blocks.js';
import { matchHeader } from './header-match.js';
import { hasWordOf, kindsOf, type WordKind } from './header-words.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/**
 * Returns the possible meanings of each header. If none identifies a person, an unknown word that occurs twice next to a name or
 * an address is the file's word for people: "Recipient" in "Recipient Name" and "Recipient Email". In a shop, "billing" is one.
 */
export function matchHeaders(headers: readonly string[]): (readonly HeaderMatch[])[] {
  const matches = withPeopleNamed(headers);
  const told = withAddressBlocks(headers, withBlocksTold(headers, matches));
  return withRemarksIgnored(headers, withParentCompany(headers, told));
}

function withPeopleNamed(headers: readonly string[]): (readonly HeaderMatch[])[] {
  const matches = headers.map(matchHeader);
  const people = matches.some((found, column) => surelySaysWho(found) && !isUsers(headers[column]))
    ? wordForOnlyPeople(headers, matches)
    : wordForPeople(headers);
  const persons = personsIn(headers, matches);
  return matches.map((found, column) => {
    if (found.length > 0) return found;
    const labels = labelsOf(headers[column] ?? '');
    const [named] = labels.filter(({ word }) => word === people);
    if (named) return matchHeader(named.label);
    const person = persons.find((word) => isShortFor(labels[0]?.word ?? '', word));
    return person ? matchHeader(`${person} ${labels[0]?.label}`) : found;
  });
}

/** Returns the words for a person in headers that identify somebody. */
function personsIn(headers: readonly string[], matches: readonly (readonly HeaderMatch[])[]): string[] {
  const known = headers.filter((_, column) => saysWho(matches[column] ?? []));
  return known.flatMap(headerWords).filter((word) => kindsOf(word).some((kind) => kind === 'person'));
}

/** Whether a word may be the short form of a file's word for people: "Rep Title" next to "Representative". */
function isShortFor(short: string, word: string): boolean {
  return short.length >= LEAST_LETTERS && short !== word && word.startsWith(short);
}

const LEAST_LETTERS = 3;

function wordForPeople(headers: readonly string[]): string | null {
  const labels = headers.flatMap(labelsOf).filter(({ label }) => saysWho(matchHeader(label)));
  const words = labels.map(({ word }) => word);
  const unknown = words.filter(mayBePeople);
  return unknown.find((word, place) => unknown.indexOf(word) < place) ?? null;
}

/**
 * Returns the word for people who have fields together that nobody else in the file has: "Rep" in a list of members, "Badge", or
 * who pays in a shop. Owners of records in a CRM have no titles.
 */
function wordForOnlyPeople(headers: readonly string[], matches: readonly (readonly HeaderMatch[])[]): string | null {
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

/** Whoever pays is the person where nobody else is named. */
const PAYING: readonly WordKind[] = ['billing', 'buyer'];

function mayBePeople(word: string): boolean {
  return PAYING.some((kind) => kindsOf(word).includes(kind)) || (kindsOf(word).length === 0 && !isOfSomebodyElse(word));
}

/** Returns the first and the last word of a header, each with the rest as its label. */
function labelsOf(header: string): { readonly word: string; readonly label: string }[] {
  const words = headerWords(header);
  return [0, words.length - 1].map((place) => ({
    word: words[place] ?? '',
    label: words.toSpliced(place, 1).join(' '),
  }));
}

function saysWho(matches: readonly HeaderMatch[]): boolean {
  return matches.some(({ slot }) => IDENTITY.has(slot));
}

/** Whether a header surely identifies a person; an "Item Name" may be a product's. */
function surelySaysWho(matches: readonly HeaderMatch[]): boolean {
  return matches.some(({ slot, isSure }) => isSure && IDENTITY.has(slot));
}

/** Whether a column is about the user of a program, who may not be the lead. */
function isUsers(header = ''): boolean {
  return hasWordOf(header, ['host']);
}
