import { isOfSomebodyElse } from './block-match.js';
import { type HeaderMatch, matchHeader } from './header-match.js';
import { kindsOf } from './header-words.js';
import { wordsOf } from './normalise.js';
import type { Slot } from './vocabulary.js';

const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/**
 * What each header may mean. Where none says who somebody is, an unknown word that stands in front of two that would is what
 * the file calls its people: "Recipient" of "Recipient Name" and "Recipient Email".
 */
export function matchHeaders(headers: readonly string[]): (readonly HeaderMatch[])[] {
  const matches = headers.map(matchHeader);
  const people = matches.some(saysWho) ? null : wordForPeople(headers);
  return matches.map((found, column) => {
    const [word, label] = wordAndLabel(headers[column] ?? '');
    return found.length === 0 && word === people ? matchHeader(label) : found;
  });
}

function wordForPeople(headers: readonly string[]): string | null {
  const words = headers.map(wordAndLabel).flatMap(([word, label]) => (saysWho(matchHeader(label)) ? word : []));
  const unknown = words.filter((word) => kindsOf(word).length === 0 && !isOfSomebodyElse(word));
  return unknown.find((word, place) => unknown.indexOf(word) < place) ?? null;
}

function wordAndLabel(header: string): [word: string, label: string] {
  const [word = '', ...label] = wordsOf(header);
  return [word, label.join(' ')];
}

function saysWho(matches: readonly HeaderMatch[]): boolean {
  return matches.some(({ slot }) => IDENTITY.has(slot));
}
