import { type Candidate, without } from './candidate.js';
import { kindsOf } from './header-words.js';
import { isNameOf } from './is-name-of.js';
import { headerKey, wordsOf } from './normalise.js';
import names from './vocabulary/name-or-company.json' with { type: 'json' };
import type { Slot } from './vocabulary.js';

/** Headers of what may be a person's name or a company's. */
const EITHER = new Set(names.map(headerKey));

/** Ranks behind whatever says that it is a company. */
const COMPANY_COST = 99_000;

/**
 * The columns with names told apart: one whose texts are not the person's name, as other columns have it, is no name. Where
 * no column is a company, it is the company if its header allows that: "Name" beside first and last name, "Lead Name" beside
 * a contact's.
 */
export function withNamesToldApart(candidates: readonly Candidate[]): Candidate[] {
  const person = personIn(candidates);
  if (person === null) return [...candidates];
  const isNoName = (candidate: Candidate) =>
    !person.columns.includes(candidate) && isOtherName(candidate, person.texts);
  const others = candidates.filter((candidate) => isNoName(candidate));
  const hasCompany = candidates.some((candidate) => candidate.filled > 0 && means(candidate, 'COMPANY'));
  const company = hasCompany ? undefined : others.filter(isEither).sort((one, other) => costOf(one) - costOf(other))[0];
  return candidates.map((candidate) => {
    if (!others.includes(candidate)) return candidate;
    const { matches, ...rest } = without(candidate, ({ slot }) => slot === 'NAME');
    return candidate === company
      ? { ...rest, matches: [...matches, { slot: 'COMPANY', cost: COMPANY_COST, isSure: false }] }
      : { ...rest, matches };
  });
}

/** The columns that surely name the person, and the name in each row. */
type Person = { readonly columns: readonly Candidate[]; readonly texts: readonly string[] };

function personIn(candidates: readonly Candidate[]): Person | null {
  const filled = candidates.filter((candidate) => candidate.filled > 0);
  const [first, last] = [best(filled, 'FIRST_NAME'), best(filled, 'LAST_NAME')];
  if (first && last) {
    const texts = first.texts.map((text, row) => (text && last.texts[row] ? `${text} ${last.texts[row]}` : ''));
    return { columns: [first, last], texts };
  }
  const contact = best(candidates.filter(isOfContact), 'NAME');
  return contact ? { columns: [contact], texts: contact.texts } : null;
}

function isOfContact({ header }: Candidate): boolean {
  return wordsOf(header).some((word) =>
    kindsOf(word).some((kind) => kind === 'person' || kind === 'guest' || kind === 'companion'),
  );
}

/** Whether most of its texts are other names; where none can be compared, whether its header is a customer's beside a contact's. */
function isOtherName(candidate: Candidate, persons: readonly string[]): boolean {
  if (!means(candidate, 'NAME') && !isEither(candidate)) return false;
  if (persons.every((text) => text === '')) return candidate.filled > 0 && isOfCustomer(candidate);
  const told = candidate.texts.flatMap((text, row) =>
    text && persons[row] ? (isNameOf(text, persons[row]) ?? []) : [],
  );
  return told.filter((isName) => !isName).length > told.filter((isName) => isName).length;
}

/** Of several columns that mean this the one that does so best. */
function best(candidates: readonly Candidate[], slot: Slot): Candidate | undefined {
  return candidates.filter((candidate) => means(candidate, slot)).sort((one, other) => costOf(one) - costOf(other))[0];
}

function costOf({ matches }: Candidate): number {
  return Math.min(...matches.map(({ cost }) => cost));
}

function isOfCustomer(candidate: Candidate): boolean {
  const words = wordsOf(candidate.header);
  return (
    isEither(candidate) && words.some((word) => kindsOf(word).some((kind) => kind === 'lead' || kind === 'person'))
  );
}

function isEither({ header }: Candidate): boolean {
  return EITHER.has(headerKey(header));
}

function means({ matches }: Candidate, slot: Slot): boolean {
  return matches.some((match) => match.slot === slot);
}
