import { headerKey } from '../../text/header-key.js';
import { type Candidate, without } from './candidate.js';
import { hasWordOf, type WordKind } from './header-words.js';
import { isNameOf } from './is-name-of.js';
import { areNamesOf } from './values-hold.js';
import names from './vocabulary/name-or-company.json' with { type: 'json' };
import type { Slot } from './vocabulary.js';

/** Headers that may mean a person's name or a company's. */
const EITHER = new Set(names.map(headerKey));

/** Ranks after all headers that mean a company. */
const COMPANY_COST = 99_000;

/**
 * Distinguishes columns with names: a column whose texts differ from the person's name in other columns is not a name. If no
 * column is a company, it is the company if its header allows that: "Name" next to first and last name, "Lead Name" next to a
 * contact's name.
 */
export function withNamesToldApart(candidates: readonly Candidate[]): Candidate[] {
  const person = personIn(candidates);
  if (person === null) return [...candidates];
  const others = candidates.filter(
    (candidate) => !person.columns.includes(candidate) && isOtherName(candidate, person.texts),
  );
  const hasCompany = candidates.some((candidate) => candidate.filled > 0 && means(candidate, 'COMPANY'));
  const company = hasCompany ? undefined : best(others.filter(person.mayHaveCompany), 'NAME');
  return candidates.map((candidate) => {
    if (!others.includes(candidate)) return company ? withoutIdOf(company, candidate) : candidate;
    const { matches, ...rest } = without(candidate, ({ slot }) => slot === 'NAME');
    return candidate === company
      ? { ...rest, matches: [...matches, { slot: 'COMPANY', cost: COMPANY_COST, isSure: false }] }
      : { ...rest, matches };
  });
}

/** If a "Lead Name" is the company, a "Lead ID" is the company's too. */
function withoutIdOf(company: Candidate, candidate: Candidate): Candidate {
  const isLeads = [company, candidate].every(({ header }) => hasWordOf(header, ['lead']));
  return isLeads ? without(candidate, ({ slot }) => slot === 'EXTERNAL_ID') : candidate;
}

/** The columns that surely name the person, the name in each row, and the test for columns that may name the company. */
type Person = {
  readonly columns: readonly Candidate[];
  readonly texts: readonly string[];
  readonly mayHaveCompany: (candidate: Candidate) => boolean;
};

function personIn(candidates: readonly Candidate[]): Person | null {
  const filled = candidates.filter((candidate) => candidate.filled > 0);
  const [first, last] = (['FIRST_NAME', 'LAST_NAME'] as const).map((slot) =>
    best(
      filled.filter((candidate) => means(candidate, slot)),
      slot,
    ),
  );
  if (first && last) {
    const texts = first.texts.map((text, row) => (text && last.texts[row] ? `${text} ${last.texts[row]}` : ''));
    return { columns: [first, last], texts, mayHaveCompany: (one) => isEither(one) || isOfContact(one) };
  }
  const contacts = isLeadAPerson(candidates) ? [...CONTACTS, 'lead' as const] : CONTACTS;
  const named = candidates.filter((candidate) => means(candidate, 'NAME'));
  const contact = best(
    named.filter((candidate) => hasWordOf(candidate.header, contacts)),
    'NAME',
  );
  if (!contact) return besideLead(named);
  const addresses = best(filled.filter(meansEmail), 'EMAIL')?.texts ?? [];
  const theirs = best(
    named.filter(({ texts }) => areNamesOf(texts, addresses)),
    'NAME',
  );
  if (theirs && areNamesOf(contact.texts, addresses) === false)
    return { columns: [theirs], texts: theirs.texts, mayHaveCompany: isOfCustomer };
  // Next to an invitee, a plain name is the event's rather than the company's.
  const mayHaveCompany = hasWordOf(contact.header, ['person']) ? isEither : isOfCustomer;
  return { columns: [contact], texts: contact.texts, mayHaveCompany };
}

function meansEmail(candidate: Candidate): boolean {
  return means(candidate, 'EMAIL');
}

/** Whether leads have e-mail addresses: companies have contacts who have them. */
function isLeadAPerson(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => hasWordOf(candidate.header, ['lead']) && means(candidate, 'EMAIL'));
}

/** A "Name" next to a "Lead Name" is the person's, and the lead may be the company. */
function besideLead(named: readonly Candidate[]): Person | null {
  const name = best(
    named.filter((candidate) => !hasWordOf(candidate.header, ['lead'])),
    'NAME',
  );
  return name ? { columns: [name], texts: name.texts, mayHaveCompany: isOfCustomer } : null;
}

const CONTACTS: readonly WordKind[] = ['person', 'guest', 'companion'];

/** Whether most of its texts are other names; if none can be compared, whether its header is a customer's next to a contact's. */
function isOtherName(candidate: Candidate, persons: readonly string[]): boolean {
  if (!means(candidate, 'NAME') && !isEither(candidate)) return false;
  if (persons.every((text) => text === '')) return candidate.filled > 0 && isOfCustomer(candidate);
  const told = candidate.texts.flatMap((text, row) =>
    text && persons[row] ? (isNameOf(text, persons[row]) ?? []) : [],
  );
  return told.filter((isName) => !isName).length > told.filter((isName) => isName).length;
}

/** Returns the column whose header fits this meaning best. */
function best(candidates: readonly Candidate[], slot: Slot): Candidate | undefined {
  return [...candidates].sort((one, other) => costOf(one, slot) - costOf(other, slot))[0];
}

function costOf({ matches }: Candidate, slot: Slot): number {
  return matches.find((match) => match.slot === slot)?.cost ?? COMPANY_COST;
}

function isOfCustomer(candidate: Candidate): boolean {
  return isEither(candidate) && hasWordOf(candidate.header, ['lead', 'person']);
}

/** Xero calls a company a contact, which has a first and a last name besides its own. */
function isOfContact(candidate: Candidate): boolean {
  return means(candidate, 'NAME') && hasWordOf(candidate.header, ['person']);
}

function isEither({ header }: Candidate): boolean {
  return EITHER.has(headerKey(header));
}

function means({ matches }: Candidate, slot: Slot): boolean {
  return matches.some((match) => match.slot === slot);
}
