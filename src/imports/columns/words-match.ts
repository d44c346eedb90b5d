import { headerKey } from '../../text/header-key.js';
import { kindsOf, PERSONS, type WordKind } from './header-words.js';
import { type HeaderReading, readingsOf } from './readings.js';
import { type HeaderMatch, type HeaderMeaning, meaningsOf, type Slot } from './vocabulary.js';

const QUESTIONS: ReadonlySet<WordKind> = new Set(['asking', 'leading', 'answered', 'joining']);

const PLACED: readonly WordKind[] = ['work', 'private', 'other'];
const ADDRESSED: readonly WordKind[] = [...PLACED, 'postal', 'delivery', 'billing'];

/** Additional words for some fields: "Company" for an industry, "Work" for an address. */
const BESIDE: Readonly<Partial<Record<Slot, readonly WordKind[]>>> = {
  COMPANY: ['company'],
  ROLE: ['company', 'within'],
  INDUSTRY: ['company'],
  EMAIL: PLACED,
  PHONE: [...PLACED, 'company', 'number'],
  LOCATION: PLACED,
  CITY: ADDRESSED,
  STATE: ADDRESSED,
  COUNTRY: ADDRESSED,
};

/** The header whose rank an address or number of this kind gets. */
const RANKED_AS: Readonly<Partial<Record<Slot, Readonly<Partial<Record<WordKind, string>>>>>> = {
  EMAIL: { work: 'work email', private: 'personal email', other: 'other email' },
  PHONE: { work: 'work phone', private: 'home phone', other: 'other phone', company: 'company phone' },
};

/**
 * Matches a header in which every word is known, in any order: words for one field, additional words for it, and words of a
 * question, unless it is answered by yes or no.
 */
export function matchWords(words: readonly string[]): HeaderMatch[] {
  if (kindsOf(words[0] ?? '').includes('checking')) return [];
  const digit = words.find((word) => /^[1-9]$/.test(word)) ?? '0';
  const readings = readingsOf(words.filter((word) => word !== digit));
  for (const meaningsIn of [sharedIn, jointIn]) {
    for (const reading of readings) {
      const matches = meaningsIn(reading).filter((meaning) => mayStand(meaning, reading.kinds));
      if (matches.length > 0) return matches.map((meaning) => matchOf(meaning, reading, Number(digit)));
    }
  }
  return [];
}

function sharedIn({ shared }: HeaderReading): readonly HeaderMeaning[] {
  return shared;
}

function jointIn({ joint, labels }: HeaderReading): HeaderMeaning[] {
  return joint !== null && labels > 1 ? [{ slot: joint, rank: 1, isSure: true }] : [];
}

function matchOf(meaning: HeaderMeaning, { kinds, labels, pieces }: HeaderReading, digit: number): HeaderMatch {
  const second = digit > 1 && ONE_NOW.has(meaning.slot) ? SECOND_COST : 0;
  const beside = 10 * (pieces - labels) + 5 * (labels - 1) + digit + second;
  return { slot: meaning.slot, cost: costOf(meaning, kinds) + beside, isSure: meaning.isSure };
}

/** A second job in a list is a former one, or held besides the first. */
const ONE_NOW: ReadonlySet<Slot> = new Set<Slot>(['ROLE', 'COMPANY']);
const SECOND_COST = 50_000;

/** Whether a meaning is allowed with such words. With a word for a person, a title is a role, a page a profile, and a cell a telephone. */
function mayStand({ slot, rank, isSure }: HeaderMeaning, kinds: readonly WordKind[]): boolean {
  const isWithin = kinds.includes('within') && kinds.includes('company');
  const isPersons = kinds.some((kind) => PERSONAL.has(kind)) || isWithin;
  if (!isSure && !(isPersons && OF_PERSONS.has(slot)) && !isPlain(kinds) && !isMainContact(slot, kinds)) return false;
  if (slot === 'ROLE' && !isWithin && NOT_OF_ROLES.some((kind) => kinds.includes(kind))) {
    return isSure && rank > 0 && kinds.every((kind) => kind === 'company' || kind === 'plain');
  }
  return kinds.every((kind) => PERSONS.has(kind) || QUESTIONS.has(kind) || BESIDE[slot]?.includes(kind));
}

/** A role is a person's role in a company; a "Company Role" may be the company's own role, but a "Company Position" is not. */
const NOT_OF_ROLES: readonly WordKind[] = ['company', 'within'];

/** Whether the additional words do not restrict the label: "custom_Title" means the same as "Title". */
function isPlain(kinds: readonly WordKind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === 'plain');
}

/** Whether the words for a person mean the main contact: "Primary Contact". */
function isMainContact(slot: Slot, kinds: readonly WordKind[]): boolean {
  return slot === 'NAME' && kinds.length > 0 && kinds.every((kind) => kind === 'plain' || kind === 'person');
}

const OF_PERSONS: ReadonlySet<Slot> = new Set<Slot>(['ROLE', 'LINKEDIN_URL', 'PHONE']);

const PERSONAL: ReadonlySet<WordKind> = new Set(['person', 'guest', 'companion', 'yours', 'asking']);

/** A header that means a field only in combination is weaker than one that the vocabulary has. */
function costOf({ slot, rank }: HeaderMeaning, kinds: readonly WordKind[]): number {
  const plain = 1000 * (rank + 1);
  if (slot === 'PHONE' && rank < PLAIN_PHONE) return plain;
  const ranked = kinds.map((kind) => RANKED_AS[slot]?.[kind]).map((header) => (header ? rankOf(header, slot) : 0));
  return Math.max(plain, ...ranked.map((other) => 1000 * other + 500));
}

/** For mobile and direct phones, words for their owner change nothing. */
const PLAIN_PHONE = rankOf('phone', 'PHONE');

function rankOf(header: string, slot: Slot): number {
  return meaningsOf(headerKey(header)).find((meaning) => meaning.slot === slot)?.rank ?? 0;
}
