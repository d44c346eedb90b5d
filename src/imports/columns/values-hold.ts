import { headerWords } from '../../text/header-key.js';
import { isOfForm } from './block-match.js';
import type { Candidate } from './candidate.js';
import { hasLegalForm } from './company-form.js';
import { fieldMentioned } from './field-mentioned.js';
import { asks, hasWordOf } from './header-words.js';
import {
  areAccountRoles,
  isNamedIn,
  isOwnerOf,
  mayBePerson,
  namesDepartment,
  namesIndustry,
  namesPost,
  shareOf,
} from './known-values.js';
import { endsInRegion, isRegion } from './places.js';
import { kindOfValue } from './value-kind.js';
import { meaningsOf } from './vocabulary.js';

/** Whether the different values of a column show a field. */
export type Holds = (candidate: Candidate, values: readonly string[], others: OtherColumns) => boolean;

/** The least number of different values that show a field. */
export const LEAST_VALUES = 2;
const FEW = 0.3;
const HALF = 0.5;
const MOST = 0.6;
const NEARLY_ALL = 0.9;

/** Longer text is a note, which may mention a role or an industry. */
const MOST_LETTERS = 80;

/** The addresses and companies of the same rows, if columns have them, to compare values with. */
export type OtherColumns = { readonly addresses: readonly string[]; readonly companies: readonly string[] };

/** Addresses alone, and no two the same, as those of a sales team would be. */
export function holdsAddresses({ header, texts }: Candidate): boolean {
  const values = texts.filter((text) => text !== '').map((text) => text.toLowerCase());
  const areAddresses = values.every((value) => kindOfValue(value) === 'EMAIL');
  return areAddresses && new Set(values).size === values.length && !hasWordOf(header, ['company']);
}

/** Phone numbers: with a country code or, if the header has a word for a phone, with the usual number of digits. */
export function holdsPhones({ header }: Candidate, values: readonly string[]): boolean {
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
export function holdsNames({ texts }: Candidate, values: readonly string[], { addresses }: OtherColumns): boolean {
  if (shareOf(values, mayBePerson) < NEARLY_ALL || shareOf(values, endsInRegion) >= MOST) return false;
  const pairs = pairsOf(texts, addresses);
  if (pairs.length > 0) return shareOfPairs(pairs, isNamedIn) >= MOST;
  const filled = texts.filter((text) => text !== '').length;
  return filled > LEAST_VALUES && isOnce(texts) && shareOf(values, namesIndustry) < 1 - MOST;
}

/** People whose header mentions names; an address may have a short form or none of it. */
export function agreesWithNames({ texts }: Candidate, values: readonly string[], { addresses }: OtherColumns): boolean {
  if (shareOf(values, mayBePerson) < NEARLY_ALL) return false;
  const pairs = pairsOf(texts, addresses);
  return pairs.length > 0 ? shareOfPairs(pairs, isNamedIn) >= FEW : isOnce(texts);
}

/** Whether the addresses of the same rows have these names in most rows (true), in few (false), or neither. */
export function areNamesOf(texts: readonly string[], addresses: readonly string[]): boolean | null {
  const pairs = pairsOf(texts, addresses);
  if (pairs.length < LEAST_VALUES) return null;
  const share = shareOfPairs(pairs, isNamedIn);
  return share >= MOST ? true : share < FEW ? false : null;
}

export function holdsRoles({ texts }: Candidate, values: readonly string[]): boolean {
  return shareOf(values, namesPost) >= HALF && !areAccountRoles(values, texts);
}

export function agreesWithRoles({ texts }: Candidate, values: readonly string[]): boolean {
  return shareOf(values, namesPost) >= FEW && !areAccountRoles(values, texts);
}

/** Countries and parts of them; the answers to a question may be so about anything. */
export function holdsPlaces({ header }: Candidate, values: readonly string[]): boolean {
  return !asks(header) && shareOf(values, endsInRegion) >= MOST;
}

/** Names in capitals, or in a script without them, of a few words; most of them no job titles. */
export function agreesWithPlaces({ header }: Candidate, values: readonly string[]): boolean {
  if (fieldMentioned(header) === 'COUNTRY') return shareOf(values, isRegion) >= HALF;
  return values.every((text) => isWords(text) && PLACE.test(text)) && shareOf(values, namesPost) < HALF;
}

const PLACE = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’()/-]*(?:,? [\p{L}\p{M}.'’()/-]+){0,4}$/u;

export function holdsCompanies({ texts }: Candidate, values: readonly string[], { addresses }: OtherColumns): boolean {
  if (!values.every(isWords)) return false;
  return shareOf(values, hasLegalForm) >= 1 - MOST || shareOfPairs(pairsOf(texts, addresses), isOwnerOf) >= MOST;
}

export function agreesWithCompanies(
  { texts }: Candidate,
  values: readonly string[],
  { addresses }: OtherColumns,
): boolean {
  if (!values.every(isWords)) return false;
  return shareOf(values, hasLegalForm) >= FEW || shareOfPairs(pairsOf(texts, addresses), isOwnerOf) >= FEW;
}

/** A second column of company names may look like industries, as the first one may, and the answers to any question. */
export function holdsIndustries(
  { header, texts }: Candidate,
  values: readonly string[],
  { companies }: OtherColumns,
): boolean {
  if (asks(header) || isOfPeople(header) || !values.every(isWords) || shareOf(values, namesDepartment) >= FEW)
    return false;
  if (texts.some((text, row) => text !== '' && text === companies[row])) return false;
  return shareOf(values, namesIndustry) >= MOST;
}

/** Whether a header says that its values are kinds of people or of registrations: "Attendee Type". */
function isOfPeople(header: string): boolean {
  const words = headerWords(header).filter((word) => !/^\d+$/.test(word));
  return hasWordOf(header, ['guest', 'companion', 'lead']) || (words.length > 1 && words.some(isOfForm));
}

export function agreesWithIndustries(_: Candidate, values: readonly string[]): boolean {
  return values.every(isWords) && shareOf(values, namesIndustry) >= FEW;
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
