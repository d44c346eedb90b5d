import { LRUCache } from 'lru-cache';
import { headerWords } from '../../text/header-key.js';
import { matchBlock } from './block-match.js';
import { kindsOf, type WordKind } from './header-words.js';
import { partsOfCompound } from './people-compound.js';
import { SLASH } from './phrases.js';
import { questionIn, requestIn } from './question.js';
import { partInRemark, sameInRemark, withoutRemark } from './remark.js';
import notFields from './vocabulary/not-fields.json' with { type: 'json' };
import { type HeaderMatch, meaningsOfWords, type Slot } from './vocabulary.js';
import { matchWords } from './words-match.js';

/** Longer text cannot be distinguished from a lead's own words. */
const MAX_LENGTH = 250;

/** Caches headers, since the same ones are matched repeatedly. */
const known = new LRUCache<string, readonly HeaderMatch[]>({ max: 2_000 });

const NO_FIELD = notFields.map((header) => ` ${headerWords(header).join(' ')} `);

/**
 * Looks up a header in the vocabulary: exactly, or else by its parts. The rank of the header counts first, then the number of
 * additional words, then a digit ("Email 2").
 */
export function matchHeader(header: string): readonly HeaderMatch[] {
  if (header.length > MAX_LENGTH) return [];
  const before = known.get(header);
  if (before) return before;
  const matches = findMatches(header);
  known.set(header, matches);
  return matches;
}

/** The numbers of questions in forms: "12. ", "Q3: ", "04) ". A single digit may distinguish columns: "2. E-Mail". */
const NUMBERING = /^\s*(?:\p{L}\d|\d\d)\d?\s*[.):-]\s*(?=\p{L})/u;

function findMatches(numbered: string): readonly HeaderMatch[] {
  const header = numbered.replace(NUMBERING, '');
  const words = headerWords(header);
  const text = ` ${words.join(' ')} `;
  if (words.length === 0 || NO_FIELD.some((other) => text.includes(other))) return [];
  const exact = matchExactly(words);
  if (exact.length > 0) return exact;
  const byWords = matchWords(wordsAndSlashes(header));
  if (byWords.length > 0) return byWords;
  const parts = words.length === 1 ? partsOfCompound(words[0] ?? '') : null;
  if (parts) return matchWords(parts);
  const yours = matchYours(words);
  if (yours.length > 0) return yours;
  if (isGuest(words)) return [{ slot: 'NAME', cost: GUEST_COST, isSure: false }];
  const ofAddress = matchBehindAddress(addressFirst(header));
  if (ofAddress.length > 0) return ofAddress;
  const question = requestIn(header) ?? questionIn(header);
  if (question !== null) return matchWords(headerWords(question));
  const plain = withoutMarks(header);
  if (plain !== header) return matchRemarked(plain);
  const part = partInRemark(header, matchHeader);
  if (part.length > 0) return part;
  const remarked = withoutRemark(header);
  const again = remarked === null ? sameInRemark(header, matchHeader) : [];
  if (again.length > 0) return again.map(({ cost, ...match }) => ({ ...match, cost: cost + REMARK_COST }));
  return remarked === null ? matchBlock(header, matchHeader) : matchRemarked(remarked);
}

/** The marks of custom columns: "cf_job_title", "Job_Title__c". */
const MARKS = /^(?:cf|x|u)_(?=\p{L})|__[a-z]+$/giu;

function withoutMarks(header: string): string {
  return header.replace(MARKS, '');
}

/** Matches a header with a word that addresses the reader: "name of your company", in any language. */
function matchYours(words: readonly string[]): HeaderMatch[] {
  const others = words.filter((word) => !kindsOf(word).includes('yours'));
  const matches = others.length < words.length ? matchExactly(others).filter(({ isSure }) => isSure) : [];
  return matches.map((match) => ({ ...match, cost: match.cost + YOURS_COST }));
}

const YOURS_COST = 10;

/** Ranks after headers that mean a name. */
const GUEST_COST = 90_000;

/** Whether a header is only "Attendee", "Guest" or the like; "Ticket" alone is not. */
function isGuest(words: readonly string[]): boolean {
  const key = words.join('');
  return key !== 'ticket' && kindsOf(key).some((kind) => kind === 'guest' || kind === 'companion');
}

/** Matches fields of a postal address other than places, as in shops: "Default Address Company". */
function matchBehindAddress(words: readonly string[]): HeaderMatch[] {
  const place = words.findIndex((word) => kindsOf(word).some((kind) => OF_ADDRESS.has(kind)));
  const isBegun = place !== -1 && words.slice(0, place).every((word) => kindsOf(word).includes('plain'));
  if (!isBegun) return [];
  const inAddress = kindsOf(words[place] ?? '').includes('postal') ? IN_ADDRESS : IN_BILL;
  const matches = matchExactly(words.slice(place + 1)).filter(({ slot, isSure }) => isSure && inAddress.has(slot));
  return matches.map((match) => ({ ...match, cost: match.cost + REMARK_COST }));
}

/** Returns the words of a header with its address in front: of "Company (Billing)" or "Société de facturation" those of "Billing Company". */
function addressFirst(header: string): string[] {
  const [, label = '', remark = ''] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(header) ?? [];
  if (remark !== '') return [...headerWords(remark), ...headerWords(label)];
  const words = headerWords(header);
  const bill = words.at(-1) ?? '';
  if (!kindsOf(bill).includes('billing')) return words;
  const end = words.slice(0, -1).findLastIndex((word) => !kindsOf(word).includes('plain'));
  return [bill, ...words.slice(0, end + 1)];
}

const OF_ADDRESS: ReadonlySet<WordKind> = new Set(['postal', 'billing']);

const IN_ADDRESS: ReadonlySet<Slot> = new Set<Slot>(['COMPANY', 'FIRST_NAME', 'LAST_NAME', 'PHONE']);

/** Whoever gets the bill may be another person, but works in the company and can be reached there. */
const IN_BILL: ReadonlySet<Slot> = new Set<Slot>(['COMPANY', 'PHONE']);

/** The additional cost of a header of which a part was ignored. */
const REMARK_COST = 300;

/** The meaning of a remark is unknown, so values may refute the match. */
function matchRemarked(label: string): HeaderMatch[] {
  return matchHeader(label).map(({ slot, cost }) => ({ slot, cost: cost + REMARK_COST, isSure: false }));
}

function matchExactly(words: readonly string[]): HeaderMatch[] {
  return meaningsOfWords(words).map(({ slot, rank, isSure }) => ({ slot, cost: rank * 1000, isSure }));
}

function wordsAndSlashes(header: string): string[] {
  const [first = '', ...others] = header.split(/[/|]/);
  return [...headerWords(first), ...others.flatMap((part) => [SLASH, ...headerWords(part)])];
}
