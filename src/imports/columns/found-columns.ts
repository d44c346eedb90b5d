import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import type { Candidate } from './candidate.js';
import { hasLegalForm } from './company-form.js';
import { hasWordOf } from './header-words.js';
import {
  areAccountRoles,
  differing,
  isNamedIn,
  isOwnerOf,
  mayBePerson,
  namesDepartment,
  namesIndustry,
  namesPost,
  shareOf,
} from './known-values.js';
import { endsInRegion } from './places.js';
import { kindOfValue } from './value-kind.js';
import { LOCATION_SLOTS, meaningsOf, type Slot } from './vocabulary.js';

/** Ranks after all headers with a meaning. */
const COST = 100_000;

const LEAST_VALUES = 2;
const FEW = 0.3;
const HALF = 0.5;
const MOST = 0.6;
const NEARLY_ALL = 0.9;

/** Longer text is a note, which may mention a role or an industry. */
const MOST_LETTERS = 80;

/** The addresses and companies of the same rows, if columns have them, to compare values with. */
type Beside = { readonly addresses: readonly string[]; readonly companies: readonly string[] };

/** A field that a file may lack, the slots that count as its column, and the test for a column without a known header. */
type Find = {
  readonly slot: Slot;
  readonly stands: readonly Slot[];
  readonly holds: (candidate: Candidate, values: readonly string[], beside: Beside) => boolean;
};

const NAMES: readonly Slot[] = ['NAME', 'FIRST_NAME', 'LAST_NAME'];

/** In this order: fields with more certain values are found first, and their columns are not considered again. */
const FINDS: readonly Find[] = [
  { slot: 'EMAIL', stands: ['EMAIL'], holds: holdsAddresses },
  { slot: 'PHONE', stands: ['PHONE'], holds: holdsPhones },
  { slot: 'ROLE', stands: ['ROLE'], holds: holdsRoles },
  { slot: 'LOCATION', stands: [...LOCATION_SLOTS], holds: (_, values) => shareOf(values, endsInRegion) >= MOST },
  { slot: 'NAME', stands: NAMES, holds: holdsNames },
  { slot: 'COMPANY', stands: ['COMPANY'], holds: holdsCompanies },
  { slot: 'INDUSTRY', stands: ['INDUSTRY'], holds: holdsIndustries },
];

/**
 * Finds columns for fields that no header names, if the values of a column show the field and its header has no other
 * meaning: addresses, job titles, people and companies that match their addresses, industries, places.
 */
export function withColumnsFound(candidates: readonly Candidate[]): Candidate[] {
  return FINDS.reduce((found, find) => withFound(found, find), [...candidates]);
}

function withFound(candidates: Candidate[], { slot, stands, holds }: Find): Candidate[] {
  const isThere = candidates.some(
    ({ matches, filled }) => filled > 0 && matches.some((one) => stands.includes(one.slot)),
  );
  if (isThere) return candidates;
  const textsOf = (wanted: Slot) =>
    candidates.find(({ matches }) => matches.some((one) => one.slot === wanted))?.texts ?? [];
  const beside = { addresses: textsOf('EMAIL'), companies: textsOf('COMPANY') };
  const found = candidates.find((candidate) => {
    if (!mayBeAnything(candidate) && !(slot === 'NAME' && isOfBill(candidate, beside))) return false;
    const values = differing(candidate.texts);
    return values.length >= LEAST_VALUES && holds(candidate, values, beside);
  });
  const matches = [{ slot, cost: COST, isSure: false }] as const;
  return candidates.map((candidate) => (candidate === found ? { ...candidate, matches } : candidate));
}

/** Whether a column has no known meaning, and is not about a seller or an organizer. */
function mayBeAnything({ header, matches }: Candidate): boolean {
  if (matches.length > 0 || hasWordOf(header, ['host', 'organizer', 'billing'])) return false;
  return !headerWords(header).some(isOfSomebodyElse);
}

/** Whether a bill may be the person's own: the e-mail addresses of the file then tell. */
function isOfBill({ header, matches }: Candidate, { addresses }: Beside): boolean {
  return matches.length === 0 && addresses.length > 0 && hasWordOf(header, ['billing']);
}

/** Addresses alone, and no two the same, as those of a sales team would be. */
function holdsAddresses({ header, texts }: Candidate): boolean {
  const values = texts.filter((text) => text !== '').map((text) => text.toLowerCase());
  const areAddresses = values.every((value) => kindOfValue(value) === 'EMAIL');
  return areAddresses && new Set(values).size === values.length && !hasWordOf(header, ['company']);
}

/** Phone numbers: with a country code or, if the header has a word for a phone, with the usual number of digits. */
function holdsPhones({ header }: Candidate, values: readonly string[]): boolean {
  const [first = ''] = headerWords(header);
  if (FAX.test(first)) return false;
  const form = headerWords(header).some(isPhone) ? LOCAL_PHONE : WORLD_PHONE;
  return shareOf(values, (text) => form.test(text)) >= NEARLY_ALL;
}

const FAX = /^(?:tele)?(?:fax|faks|φαξ|факс|传真|傳真)/u;
const LOCAL_PHONE = /^[+(]?(?:[\s()./-]*\d){6,15}[\s)]*$/;
const WORLD_PHONE = /^\+(?:[\s()./-]*\d){7,15}$/;

function isPhone(word: string): boolean {
  return meaningsOf(word).some(({ slot, isSure }) => slot === 'PHONE' && isSure);
}

/** People whose addresses have their names; without addresses, nobody twice, as sellers stand in a list. */
function holdsNames({ texts }: Candidate, values: readonly string[], { addresses }: Beside): boolean {
  if (shareOf(values, mayBePerson) < NEARLY_ALL || shareOf(values, endsInRegion) >= MOST) return false;
  const pairs = pairsOf(texts, addresses);
  if (pairs.length > 0) return shareOfPairs(pairs, isNamedIn) >= MOST;
  const filled = texts.filter((text) => text !== '').length;
  return filled > LEAST_VALUES && isOnce(texts) && shareOf(values, namesIndustry) < 1 - MOST;
}

function holdsRoles(_: Candidate, values: readonly string[]): boolean {
  return shareOf(values, namesPost) >= HALF && !areAccountRoles(values);
}

function holdsCompanies({ texts }: Candidate, values: readonly string[], { addresses }: Beside): boolean {
  if (!values.every(isWords)) return false;
  return shareOf(values, hasLegalForm) >= 1 - MOST || shareOfPairs(pairsOf(texts, addresses), isOwnerOf) >= MOST;
}

/** A second column of company names may look like industries, as the first one may. */
function holdsIndustries({ texts }: Candidate, values: readonly string[], { companies }: Beside): boolean {
  if (!values.every(isWords) || shareOf(values, namesDepartment) >= FEW) return false;
  if (texts.some((text, row) => text !== '' && text === companies[row])) return false;
  return shareOf(values, namesIndustry) >= MOST;
}

/** Whether a text is a few words rather than a number, an address or a note. */
function isWords(text: string): boolean {
  return text.length <= MOST_LETTERS && kindOfValue(text) === null && !/^\S+\.\S+$/.test(text);
}

type Pair = readonly [text: string, address: string];

/** Returns the texts of a column, each with the address of its row. */
function pairsOf(texts: readonly string[], addresses: readonly string[]): Pair[] {
  return texts.flatMap((text, row): Pair[] => (text && addresses[row]?.includes('@') ? [[text, addresses[row]]] : []));
}

function shareOfPairs(pairs: readonly Pair[], is: (text: string, address: string) => boolean): number {
  return pairs.length < LEAST_VALUES ? 0 : pairs.filter(([text, address]) => is(text, address)).length / pairs.length;
}

function isOnce(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return new Set(filled).size === filled.length;
}
