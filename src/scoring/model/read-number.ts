import { BESIDE, BETWEEN_ENDS, CURRENCY_NAMES, DASHES, LESS_THAN, MORE_THAN, UNITS } from './number-words.js';
import { plainCharacters } from './plain-characters.js';
import { readAmount } from './read-amount.js';

/** A number, or one end of a range. */
type Part = {
  readonly sign: '-' | '';
  readonly digits: string;
  /** The power of ten of its unit; null where it has none. */
  readonly unit: number | null;
  /** The text after it. */
  readonly rest: string;
};

/** The most characters of a number. */
const LONGEST = 80;

const CODES = [...Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()), ...CURRENCY_NAMES];
const CURRENCY = String.raw`(?:\p{L}{0,3}\p{Sc}|${anyOf(CODES)}(?!\p{L})\.?)`;
const BEFORE = new RegExp(`^(?:${CURRENCY}|(${[BESIDE, LESS_THAN, MORE_THAN].flat().map(prefix).join('|')})) ?`, 'u');
const SIGN = /^(?:-|\+(?=\d{1,4}(?:[.,]\d+)?(?: ?%)?$)) ?/;
const AMOUNT = /^(\d+(?:[.,' _]\d+)*|[.,]\d+)(?:e([+-]?\d{1,2})(?!\d))?/;
const UNIT = new RegExp(String.raw`^ ?(${anyOf(Object.keys(UNITS))})(?![\p{L}\p{N}])\.?`, 'u');
const AFTER = new RegExp(`^ ?(?:%|${CURRENCY})`, 'u');
const TO = new RegExp(`^(?: ?${anyOf(DASHES)} ?| ${anyOf(BETWEEN_ENDS)} )`, 'u');
/** The text allowed after a number, without another number: "+", "or more", "full-time employees", "/year", "人以上". */
const ENDING =
  /^ ?\+?(?: ?\/ ?\p{L}+|(?: \(?(?!mil\b)\p{L}[\p{L}\p{M}.*/'-]*\)?){0,3}|[\p{scx=Han}\p{scx=Hangul}]{1,6})$/u;
/** A footnote, a fraction or a circled number, whose digits do not belong to the number. */
const NO_DIGIT = /\p{No}/u;
/** The beginning of a telephone number, a date or an id. */
const LEADING_ZERO = /^0\d/;

/**
 * Reads a text as a number; null for other text, such as words, dates and telephone numbers with an area code. Of a range it
 * returns the lower end. It reads "more than 500" as 501 and "less than 10" as 9, since the bounds are exclusive.
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

/** Removes the words and currencies before a number. Returns the last of the words as the bound. */
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

/** Returns the lower end. In "1-5k" both ends have the unit, in "500-1k" only the upper. Null where the ends form no range. */
function lowerEnd(lower: Part, upper: Part): number | null {
  if (LEADING_ZERO.test(lower.digits) || LEADING_ZERO.test(upper.digits)) return null;
  const isShared = lower.unit === null && numberOf(lower, null) <= numberOf(upper, null);
  const value = numberOf(lower, isShared ? upper.unit : lower.unit);
  return value <= numberOf(upper, upper.unit) ? value : null;
}

/** Returns the number, read from its decimal digits, so that "1.15m" is exactly 1150000. */
function numberOf({ sign, digits }: Part, unit: number | null): number {
  const [amount, power] = digits.split('e');
  const value = Number(`${amount}e${Number(power) + (unit ?? 0)}`);
  return sign === '-' ? 0 - value : value;
}

function withoutMatch(text: string, pattern: RegExp): string {
  return text.replace(pattern, '');
}

/** Makes the pattern of a prefix. A word must end with a space or a full stop. */
function prefix(words: string): string {
  return /\p{L}$/u.test(words) ? String.raw`${escaped(words)}(?:\.|(?= ))` : escaped(words);
}

/** Makes an alternation, longer words first, since the first match wins. */
function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;
}

function escaped(words: string): string {
  return words.replace(/[.|]/g, String.raw`\$&`);
}
