import { headerWords } from '../../text/header-key.js';
import { type Candidate, without } from './candidate.js';
import { hasWordOf } from './header-words.js';
import { differing } from './known-values.js';
import { type HeaderMatch, LOCATION_SLOTS, type Slot } from './vocabulary.js';

/** A possible meaning of a column, and the other columns with text that may mean the same. */
type Claim = { readonly candidate: Candidate; readonly match: HeaderMatch; readonly rivals: readonly Candidate[] };

const RULES: readonly ((claim: Claim) => boolean)[] = [
  isSecondJob,
  isDelivered,
  isOtherAddress,
  isAnother,
  isSubIndustry,
  isOfWholeFile,
  isOfOrder,
  isList,
];

/**
 * Removes meanings that another column has with better reason: those of a second job, of a delivery address, of whoever ordered or
 * pays for a guest, and of a value that is the same in each row, such as the advertiser's account.
 */
export function withoutYielding(candidates: readonly Candidate[]): Candidate[] {
  const isBought = hasBuyer(candidates);
  return candidates.map((candidate) =>
    without(candidate, (match) => {
      if (isBought && hasWordOf(candidate.header, ['billing'])) return true;
      const rivals = candidates.filter((other) => other !== candidate && other.filled > 0 && means(other, match.slot));
      return rivals.length > 0 && RULES.some((yields) => yields({ candidate, match, rivals }));
    }),
  );
}

/** Whether somebody else bought for the people of the file, so that the bill is not theirs. */
function hasBuyer(candidates: readonly Candidate[]): boolean {
  const isBuyers = ({ header }: Candidate) => hasWordOf(header, ['buyer']);
  const saysWho = (candidate: Candidate) => WHO.some((slot) => means(candidate, slot));
  return candidates.some(isBuyers) && candidates.some((candidate) => !isBuyers(candidate) && saysWho(candidate));
}

const WHO: readonly Slot[] = ['EMAIL', 'NAME', 'LAST_NAME'];

/** Whether a column may have this meaning; one part of a location counts as another. */
function means({ matches }: Candidate, slot: Slot): boolean {
  return matches.some((match) => match.slot === slot || (LOCATION_SLOTS.has(match.slot) && LOCATION_SLOTS.has(slot)));
}

/** A person has one current job: the first, or the unnumbered one, of several that are numbered. */
const ONE_NOW: ReadonlySet<Slot> = new Set<Slot>(['ROLE', 'COMPANY']);

function isSecondJob({ candidate, match, rivals }: Claim): boolean {
  const { slot } = match;
  return (
    ONE_NOW.has(slot) && rivals.some((other) => meansFirst(other, slot) && placeInList(other) < placeInList(candidate))
  );
}

/** Whether this is the best meaning of a column; a headline, too, may name a role. */
function meansFirst({ matches }: Candidate, slot: Slot): boolean {
  const [first] = [...matches].sort((one, other) => one.cost - other.cost);
  return first?.slot === slot;
}

/** The number of a question in a form. */
const NUMBERING = /^\s*\p{L}?\d+\P{L}/u;

function placeInList({ header }: Candidate): number {
  return Number(headerWords(header.replace(NUMBERING, '')).find((word) => /^[1-9]$/.test(word)) ?? 0);
}

/** Goods may be delivered anywhere. */
function isDelivered({ candidate, rivals }: Claim): boolean {
  return isDelivery(candidate) && !rivals.every(isDelivery);
}

function isDelivery({ header }: Candidate): boolean {
  return hasWordOf(header, ['delivery']);
}

/** A CRM's "other" address stands beside the person's own. */
function isOtherAddress({ candidate, match, rivals }: Claim): boolean {
  return LOCATION_SLOTS.has(match.slot) && isOther(candidate) && !rivals.every(isOther);
}

function isOther({ header }: Candidate): boolean {
  return hasWordOf(header, ['other']);
}

/** A part of an industry is none beside the industry: "Company Sub Industry". */
function isSubIndustry({ candidate, match, rivals }: Claim): boolean {
  return match.slot === 'INDUSTRY' && isSub(candidate) && !rivals.every(isSub);
}

function isSub({ header }: Candidate): boolean {
  return headerWords(header).some((word) => word.startsWith('sub'));
}

/** Whether a better column has companies of no common word in most rows of both, such as the exhibitor met. */
function isAnother({ candidate, match, rivals }: Claim): boolean {
  if (match.slot !== 'COMPANY') return false;
  return rivals
    .filter((other) => costOf(other, match.slot) < match.cost && differing(other.texts).length > 1)
    .some(({ texts }) => {
      const both = candidate.texts.flatMap((text, row) => (text && texts[row] ? [[text, texts[row]] as const] : []));
      return 2 * both.filter(([text, other]) => !haveWordInCommon(text, other)).length > both.length;
    });
}

/** Between words of other scripts there may be no space. */
const LATIN = /\p{Script=Latin}/u;

function haveWordInCommon(one: string, other: string): boolean {
  const words = headerWords(one);
  return headerWords(other).some((word) => words.includes(word) || (!LATIN.test(word) && one.includes(word)));
}

/** Fields that differ from person to person in most lists. */
const OF_EACH: ReadonlySet<Slot> = new Set<Slot>(['COMPANY', 'NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/** Two rows may be two colleagues; if the header is the better one, it takes one row more. */
const LEAST_ROWS = 2;

function isOfWholeFile({ candidate, match, rivals }: Claim): boolean {
  if (!OF_EACH.has(match.slot) || differing(candidate.texts).length !== 1) return false;
  const varying = rivals.filter(({ texts, filled }) => differing(texts).length > 1 && 2 * filled > candidate.filled);
  const isBetter = varying.every((other) => costOf(other, match.slot) > match.cost);
  return varying.length > 0 && candidate.filled >= (isBetter ? LEAST_ROWS + 1 : LEAST_ROWS);
}

function costOf({ matches }: Candidate, slot: Slot): number {
  return matches.find((match) => match.slot === slot)?.cost ?? Number.POSITIVE_INFINITY;
}

/** An address other than the guest's own belongs to whoever bought the ticket. */
function isOfOrder({ candidate, match, rivals }: Claim): boolean {
  if (match.slot !== 'EMAIL' || isGuests(candidate)) return false;
  const isOther = (text: string, own: string) => text !== '' && own !== '' && text.toLowerCase() !== own.toLowerCase();
  return rivals
    .filter(isGuests)
    .some(({ texts }) => candidate.texts.some((text, row) => isOther(text, texts[row] ?? '')));
}

/** Lists several companies of a person, one of which another column has as the main one. */
function isList({ candidate, match, rivals }: Claim): boolean {
  const holds = (text: string, main: string) => main !== '' && main !== text && itemsOf(text).includes(main);
  return (
    match.slot === 'COMPANY' &&
    rivals.some(({ texts }) => candidate.texts.some((text, row) => holds(text, texts[row] ?? '')))
  );
}

function itemsOf(text: string): string[] {
  return text.split(/[;|]/).map((item) => item.trim());
}

function isGuests({ header }: Candidate): boolean {
  return hasWordOf(header, ['guest']);
}
