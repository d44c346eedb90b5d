import { headerWords } from '../../text/header-key.js';
import { isOfForm } from './block-match.js';
import { withBlocksTold, withParentCompany, withRemarksIgnored } from './file-blocks.js';
import { hasWordOf, kindsOf } from './header-words.js';
import { matchHeader } from './match-header.js';
import { wordForOnlyPeople } from './only-people.js';
import { labelsOf, saysWho } from './people-label.js';
import { wordForRepeatedPeople } from './repeated-people.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

/**
 * Returns the possible meanings of each header. If none identifies a person, an unknown word that occurs twice next to a name or
 * an address is the file's word for people: "Recipient" in "Recipient Name" and "Recipient Email". In a shop, "billing" is one.
 */
export function matchHeaders(
  headers: readonly string[],
  texts: readonly (readonly string[])[] | null,
): (readonly HeaderMatch[])[] {
  const matches = withPeopleNamed(headers, texts);
  const told = withBlocksTold(headers, matches);
  return withRemarksIgnored(headers, withParentCompany(headers, told));
}

function withPeopleNamed(
  headers: readonly string[],
  texts: readonly (readonly string[])[] | null,
): (readonly HeaderMatch[])[] {
  const matches = headers.map(matchHeader);
  // An "Item Name" may be a product's.
  const isSaid = matches.some(
    (found, column) => saysWho(found.filter(({ isSure }) => isSure)) && !isUsers(headers[column]),
  );
  const people = isSaid ? wordForOnlyPeople(headers, matches) : wordForRepeatedPeople(headers, texts);
  const persons = personsIn(headers, matches);
  const forms = formsIn(headers);
  return matches.map((found, column) => {
    if (found.length > 0) return found;
    const labels = labelsOf(headers[column] ?? '');
    const [named] = labels.filter(({ word }) => word === people);
    if (named) return matchHeader(named.label);
    const person = persons.find((word) => isShortFor(labels[0]?.word ?? '', word));
    if (person) return matchHeader(`${person} ${labels[0]?.label}`);
    return labels[0] && forms.has(labels[0].word) ? ofForm(labels[0].label) : found;
  });
}

/** Returns the words for a form that stand before the parts of a name: "Registration First Name". */
function formsIn(headers: readonly string[]): Set<string> {
  const labels = headers.flatMap((header) => labelsOf(header)[0] ?? []).filter(({ word }) => isOfForm(word));
  const named = labels.filter(({ label }) => matchHeader(label).some(({ slot }) => PARTS.has(slot)));
  return new Set(named.map(({ word }) => word));
}

const PARTS: ReadonlySet<Slot> = new Set<Slot>(['FIRST_NAME', 'LAST_NAME']);

/** Ranks after the same header without the form. */
const FORM_COST = 300;

function ofForm(label: string): readonly HeaderMatch[] {
  const sure = matchHeader(label).filter(({ isSure }) => isSure);
  return sure.map((match) => ({ ...match, cost: match.cost + FORM_COST }));
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

/** Whether a column is about the user of a program, who may not be the lead. */
function isUsers(header = ''): boolean {
  return hasWordOf(header, ['host']);
}
