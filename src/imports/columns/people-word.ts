import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { withAddressBlocks, withBlocksTold } from './file-blocks.js';
import { matchHeader } from './header-match.js';
import { hasWordOf, kindsOf } from './header-words.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/**
 * What each header may mean. Where none says who somebody is, an unknown word that two have beside a name or an address is what
 * the file calls its people: "Recipient" of "Recipient Name" and "Recipient Email". A shop knows its customers by bills.
 */
export function matchHeaders(headers: readonly string[]): (readonly HeaderMatch[])[] {
  const matches = withPeopleNamed(headers);
  return withAddressBlocks(headers, withBlocksTold(headers, matches));
}

function withPeopleNamed(headers: readonly string[]): (readonly HeaderMatch[])[] {
  const matches = headers.map(matchHeader);
  const people = matches.some((found, column) => saysWho(found) && !isUsers(headers[column]))
    ? null
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

/** The words for a person in headers that say who somebody is. */
function personsIn(headers: readonly string[], matches: readonly (readonly HeaderMatch[])[]): string[] {
  const known = headers.filter((_, column) => saysWho(matches[column] ?? []));
  return known.flatMap(headerWords).filter((word) => kindsOf(word).some((kind) => kind === 'person'));
}

/** Whether a file may call its people so beside the whole word: "Rep Title" beside "Representative". */
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

function mayBePeople(word: string): boolean {
  return kindsOf(word).includes('billing') || (kindsOf(word).length === 0 && !isOfSomebodyElse(word));
}

/** The first word of a header and the last one, each with the rest as its label. */
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

/** Whether a column is about the user of a program, who need not be the person. */
function isUsers(header = ''): boolean {
  return hasWordOf(header, ['host']);
}
