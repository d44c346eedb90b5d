import { getCountrySpecifications } from 'ibantools';
import type { PersonName } from '../../domain/lead.js';
import { foldWord } from '../../text/fold-word.js';
import { nameWords } from '../../text/name-words.js';
import { WORD_OF_NAME } from '../../text/written-words.js';

/** A text without private data, with a way back to the words of the original. */
export type MaskedText = {
  readonly text: string;
  /** Returns the words of the original for the characters from `start` to `end` of the masked text. */
  original(start: number, end: number): string;
};

/** A text, and where each of its characters starts and ends in the original; null where the text is unchanged. */
type Traced = {
  readonly text: string;
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
};

/** Replaces the matches of a pattern; null leaves a match unchanged. */
type Mask = {
  /** A part of every match, which is found much faster; left out where there is none. */
  readonly sign?: RegExp;
  readonly pattern: RegExp;
  readonly replace: (found: string) => string | null;
};

/** Characters that are invisible or change the text direction: format characters, and controls other than tabs and line breaks. */
const INVISIBLE = /[\p{DI}\ufff9-\ufffb]|(?![\t\n\r])\p{Cc}/gu;

const URL = /(?<![a-z\d+.-])(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S*[^\s.,;:!?"'()<>\]]/giu;
const BARE_HOST = /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#@]+\/?$/iu;
/** A URL without its scheme: only with common top-level domains, since "Node.js/React" is not a URL. */
const SHORT_URL =
  /(?<![\w.@-])(?:[a-z\d-]+\.)+(?:com|org|net|info|biz|app|dev|link|page|me|io|ai|co|ly|eu)[/?]\S*[^\s.,;:!?"'()<>\]]/gu;

/** Also with "(at)" and "[dot]" in place of the signs. */
const EMAIL =
  /(?<![\p{L}\p{N}\p{M}._%+'’-])[\p{L}\p{N}\p{M}._%+'’-]+(?:[@＠]|\s?[([{<]\s?(?:at|@)\s?[)\]}>]\s?)[\p{L}\p{N}\p{M}-]+(?:(?:[.．]|\s?[([{<]\s?(?:dot|\.)\s?[)\]}>]\s?)[\p{L}\p{N}\p{M}-]+)+/giu;

/** Each country's IBANs have a fixed length. */
const IBAN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(getCountrySpecifications())
    .map(([country, { chars }]) => `${country}\\d\\d(?:[ \\u00a0-]?[a-z\\d]){${(chars ?? 34) - 4}}`)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

const DIGITS =
  /(?<![\p{L}\p{N}.,])[+＋(]{0,2}\p{Nd}(?:[\s()./\u2010-\u2015-]{0,3}\p{Nd})+(?![\p{L}\p{N}]|[.,]\p{Nd})/gu;
/** A shorter number after a word such as "tel". */
const LABELLED =
  /(?<=(?<![\p{L}\p{N}])(?:tel|telephone|telefon|téléphone|teléfono|phone|fon|mobile?|mobil|handy|cell|fax|whatsapp|📞|☎|📱)[\s.:]{0,3})\p{Nd}[\p{Nd} ./-]{3,16}\p{Nd}/giu;
const DATES =
  /(?<!\p{N})(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d(?:[./-]\d\d){0,2}|\d\d?[./-](?:19|20)\d\d)(?!\p{N})/gu;
/** Amounts such as 12 500 000 and 12.500.000. */
const THOUSANDS = /^\d{1,3}(?:([ .\u00a0\u202f])\d{3})(?:\1\d{3})*$/u;
const AMERICAN = /^\d{3}[.-]\d{4}$/;

const PLACEHOLDER_OR_WORD = new RegExp(`\\[(?:URL|EMAIL|IBAN|PHONE)\\]|${WORD_OF_NAME.source}`, 'gu');
const POSSESSIVE = /['’‘`´ʼʻ]s$/u;
/** Scripts without spaces between words and without capitals. */
const UNSPACED = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]{2,}$/u;

const CONTACT_MASKS: readonly Mask[] = [
  { sign: /[^\t\n\r -~]/, pattern: INVISIBLE, replace: () => '' },
  { sign: /:\/\/|www\./i, pattern: URL, replace: (found) => (BARE_HOST.test(found) ? null : '[URL]') },
  { sign: /[/?]/, pattern: SHORT_URL, replace: () => '[URL]' },
  { sign: /[@＠[({<]/, pattern: EMAIL, replace: () => '[EMAIL]' },
  { sign: /\d\d/, pattern: IBAN, replace: () => '[IBAN]' },
  { sign: /\p{Nd}/u, pattern: LABELLED, replace: () => '[PHONE]' },
  { sign: /\p{Nd}/u, pattern: DIGITS, replace: (found) => (isPhone(found) ? '[PHONE]' : null) },
];

/**
 * Replaces e-mail addresses, telephone numbers, IBANs and URLs with more than a host by placeholders, and removes invisible
 * characters. It also replaces the words of the given name where they are whole words and capitalised.
 */
export function maskPrivate(text: string, person: Partial<PersonName> = {}): MaskedText {
  const masked = [...CONTACT_MASKS, ...nameMasks(person)].reduce(applyMask, { text, places: null });
  return {
    text: masked.text,
    original: (start, end) => text.slice(masked.places?.starts[start] ?? start, masked.places?.ends[end - 1] ?? end),
  };
}

function applyMask(traced: Traced, { sign, pattern, replace }: Mask): Traced {
  if (sign?.test(traced.text) === false) return traced;
  const found = [...traced.text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const shown = replace(match);
    return shown === null ? [] : [{ start: index, end: index + match.length, shown }];
  });
  if (found.length === 0) return traced;
  const { starts, ends } = traced.places ?? untouched(traced.text.length);
  const places = { starts: [] as number[], ends: [] as number[] };
  let text = '';
  let at = 0;
  for (const { start, end, shown } of [...found, { start: traced.text.length, end: traced.text.length, shown: '' }]) {
    text += traced.text.slice(at, start) + shown;
    for (let place = at; place < start; place += 1) append(places, starts[place], ends[place]);
    for (const _ of shown) append(places, starts[start], ends[end - 1]);
    at = end;
  }
  return { text, places };
}

function untouched(length: number) {
  const starts = Array.from({ length }, (_, place) => place);
  return { starts, ends: starts.map((place) => place + 1) };
}

function append(places: { starts: number[]; ends: number[] }, start = 0, end = 0): void {
  places.starts.push(start);
  places.ends.push(end);
}

/** Whether a run of digits is a telephone number rather than a date, period or amount. */
function isPhone(run: string): boolean {
  const digits = countDigits(run);
  if (/^[+＋(]/u.test(run) || AMERICAN.test(run)) return digits >= 7;
  if (THOUSANDS.test(run) && run.endsWith('000')) return false;
  const undated = countDigits(run.replace(DATES, ''));
  return undated >= (/^0/.test(run) ? 7 : 8);
}

function countDigits(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

function nameMasks(person: Partial<PersonName>): Mask[] {
  const words = new Set(nameWords(person));
  if (words.size === 0) return [];
  const isName = (word: string) => words.has(foldWord(word)) || words.has(foldWord(word.replace(POSSESSIVE, '')));
  const replace = (found: string) => (/^[\p{Ll}[]/u.test(found) || !isName(found) ? null : '[NAME]');
  return [...unspacedNames(words), { pattern: PLACEHOLDER_OR_WORD, replace }];
}

function unspacedNames(words: ReadonlySet<string>): Mask[] {
  const names = [...words].filter((word) => UNSPACED.test(word)).sort((one, other) => other.length - one.length);
  return names.map((name) => ({ pattern: new RegExp(name, 'gu'), replace: () => '[NAME]' }));
}
