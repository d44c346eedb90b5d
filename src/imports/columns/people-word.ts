import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { type HeaderMatch, matchHeader } from './header-match.js';
import { hasWordOf, kindsOf } from './header-words.js';
import type { Slot } from './vocabulary.js';

const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/**
 * What each header may mean. Where none says who somebody is, an unknown word that two have beside a name or an address is what
 * the file calls its people: "Recipient" of "Recipient Name" and "Recipient Email". A shop knows its customers by bills.
 */
export function matchHeaders(headers: readonly string[]): (readonly HeaderMatch[])[] {
  const matches = headers.map(matchHeader);
  const people = matches.some((found, column) => saysWho(found) && !isUsers(headers[column]))
    ? null
    : wordForPeople(headers);
  return matches.map((found, column) => {
    const labels = found.length > 0 ? [] : labelsOf(headers[column] ?? '').filter(({ word }) => word === people);
    return labels[0] ? matchHeader(labels[0].label) : found;
  });
}

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
