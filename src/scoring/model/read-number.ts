import { BESIDE, BETWEEN_ENDS, CURRENCY_NAMES, DASHES, LESS_THAN, MORE_THAN, UNITS } from './number-words.js';
import { plainCharacters } from './plain-characters.js';
import { readAmount } from './read-amount.js';

/** One end of a range, or all there is. */
type Part = {
  readonly sign: '-' | '';
  readonly digits: string;
  /** The power of ten that its unit stands for; null where it has none. */
  readonly unit: number | null;
  /** What comes after it in the text. */
  readonly rest: string;
};

/** No number is written longer. */
const LONGEST = 80;

const CODES = [...Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()), ...CURRENCY_NAMES];
const CURRENCY = String.raw`(?:\p{L}{0,3}\p{Sc}|${anyOf(CODES)}(?!\p{L})\.?)`;
const BEFORE = new RegExp(`^(?:${CURRENCY}|(${[BESIDE, LESS_THAN, MORE_THAN].flat().map(prefix).join('|')})) ?`, 'u');
const SIGN = /^(?:-|\+(?=\d{1,4}(?:[.,]\d+)?(?: ?%)?$)) ?/;
const AMOUNT = /^(\d+(?:[.,' _]\d+)*|[.,]\d+)(?:e([+-]?\d{1,2})(?!\d))?/;
const UNIT = new RegExp(String.raw`^ ?(${anyOf(Object.keys(UNITS))})(?![\p{L}\p{N}])\.?`, 'u');
const AFTER = new RegExp(`^ ?(?:%|${CURRENCY})`, 'u');
const TO = new RegExp(`^(?: ?${anyOf(DASHES)} ?| ${anyOf(BETWEEN_ENDS)} )`, 'u');
/** "+", "or more", "full-time employees", "/year", "人以上": no other number, and no word for another one. */
const ENDING =
  /^ ?\+?(?: ?\/ ?\p{L}+|(?: \(?(?!mil\b)\p{L}[\p{L}\p{M}.*/'-]*\)?){0,3}|[\p{scx=Han}\p{scx=Hangul}]{1,6})$/u;
/** A footnote, a fraction, a number in a circle: no digits of the number. */
const NO_DIGIT = /\p{No}/u;
/** A telephone number, a day and a month, a part of an id. */
const LEADING_ZERO = /^0\d/;

/**
 * The number that a text is; null where it is none: words, dates, telephone numbers with an area code. Of a range the lower
 * end counts; "more than 500" is read as 501 and "less than 10" as 9, so that neither is in what it excludes.
 */
export function readNumber(text: string): number | null {
  if (text.length > LONGEST && text.trim().length > LONGEST) return null;
  if (NO_DIGIT.test(text)) return null;
  const { bound, rest } = withoutPrefixes(plainCharacters(text));
  const lower = readPart(rest);
  if (!lower) return null;
  const to = TO.exec(lower.rest);
  const upper = to && readPart(withoutPrefixes(lower.rest.slice(to[0].length)).rest);
  const value = upper ? lowerEnd(lower, upper) : numberOf(lower, lower.unit);
  if (value === null || !Number.isFinite(value) || !ENDING.test((upper ?? lower).rest)) return null;
  return Number.isInteger(value) ? value + stepOf(bound) : value;
}

/** What stands before a number is taken off, and the last word of it that is no currency told. */
function withoutPrefixes(text: string): { readonly bound: string | null; readonly rest: string } {
  let [bound, rest]: [string | null, string] = [null, text];
  for (let found = BEFORE.exec(rest); found; found = BEFORE.exec(rest)) {
    bound = found[1]?.replace(/\.$/, '') ?? bound;
    rest = rest.slice(found[0].length);
  }
  return { bound, rest };
}

function stepOf(bound: string | null): number {
  if (bound === null) return 0;
  return Number(MORE_THAN.includes(bound)) - Number(LESS_THAN.includes(bound));
}

function readPart(text: string): Part | null {
  const [sign = ''] = SIGN.exec(text) ?? [];
  const { rest: unsigned } = withoutPrefixes(text.slice(sign.length));
  const [written, amount = '', power = '0'] = AMOUNT.exec(unsigned) ?? [];
  const digits = readAmount(amount);
  if (written === undefined || digits === null) return null;
  const behind = unsigned.slice(written.length);
  const unit = UNIT.exec(behind)?.[1];
  return {
    sign: sign.startsWith('-') ? '-' : '',
    digits: `${digits}e${power}`,
    unit: unit === undefined ? null : (UNITS[unit] ?? null),
    rest: withoutMatch(withoutMatch(behind, UNIT), AFTER),
  };
}

/** The unit of "1-5k" is that of both ends, the one of "500-1k" is not. Null where the ends are no range. */
function lowerEnd(lower: Part, upper: Part): number | null {
  if (LEADING_ZERO.test(lower.digits) || LEADING_ZERO.test(upper.digits)) return null;
  const isShared = lower.unit === null && numberOf(lower, null) <= numberOf(upper, null);
  const value = numberOf(lower, isShared ? upper.unit : lower.unit);
  return value <= numberOf(upper, upper.unit) ? value : null;
}

/** Read from its decimal digits, so that "1.15m" is 1150000 and nothing beside it. */
function numberOf({ sign, digits }: Part, unit: number | null): number {
  const [amount, power] = digits.split('e');
  const value = Number(`${amount}e${Number(power) + (unit ?? 0)}`);
  return sign === '-' ? 0 - value : value;
}

function withoutMatch(text: string, pattern: RegExp): string {
  return text.replace(pattern, '');
}

/** A word is told from what follows by a space or a point. */
function prefix(words: string): string {
  return /\p{L}$/u.test(words) ? String.raw`${escaped(words)}(?:\.|(?= ))` : escaped(words);
}

/** Longer ones first, since the first that fits is taken. */
function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;
}

function escaped(words: string): string {
  return words.replace(/[.|]/g, String.raw`\$&`);
}
