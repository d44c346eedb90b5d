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

/** A replacement: its place in the text before, and the length of what is shown instead. */
type Edit = { readonly start: number; readonly end: number; readonly shown: number };

/** A text, and the replacements in it, those of each mask in the text that the mask before it left. */
type Traced = { readonly text: string; readonly edits: readonly (readonly Edit[])[] };

/** Replaces the matches of a pattern, which has no groups; null leaves a match unchanged. */
type Mask = { readonly pattern: RegExp; readonly replace: (found: string) => string | null };

/** A mask with a part of every match, which is found much faster. */
type SignedMask = Mask & { readonly sign: RegExp };

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

const NOT_ASCII = /[^\t\n\r -~]/;

const CONTACT_MASKS: readonly SignedMask[] = [
  { sign: NOT_ASCII, pattern: INVISIBLE, replace: () => '' },
  { sign: /:\/\/|[Ww]{3}\./, pattern: URL, replace: (found) => (BARE_HOST.test(found) ? null : '[URL]') },
  { sign: /[/?]/, pattern: SHORT_URL, replace: () => '[URL]' },
  { sign: /[@＠[({<]/, pattern: EMAIL, replace: () => '[EMAIL]' },
  { sign: /\d\d/, pattern: IBAN, replace: () => '[IBAN]' },
  { sign: /\p{Nd}/u, pattern: LABELLED, replace: () => '[PHONE]' },
  { sign: /\p{Nd}/u, pattern: DIGITS, replace: (found) => (isPhone(found) ? '[PHONE]' : null) },
];
/** Most texts have no sign of any contact. */
const SIGN_OF_CONTACT = new RegExp(CONTACT_MASKS.map(({ sign }) => sign.source).join('|'), 'u');

/**
 * Replaces e-mail addresses, telephone numbers, IBANs and URLs with more than a host by placeholders, and removes invisible
 * characters. It also replaces the words of the given name where they are whole words and capitalised.
 */
export function maskPrivate(original: string, person?: Partial<PersonName>): MaskedText {
  const { text, edits } = maskName(maskContacts(original), person);
  return {
    text,
    original: (start, end) => original.slice(spanOf(start, edits).start, spanOf(end - 1, edits).end),
  };
}

function maskContacts(text: string): Traced {
  const unmasked = { text, edits: [] };
  return SIGN_OF_CONTACT.test(text) ? CONTACT_MASKS.reduce(applySigned, unmasked) : unmasked;
}

function applySigned(traced: Traced, mask: SignedMask): Traced {
  return mask.sign.test(traced.text) ? applyMask(traced, mask) : traced;
}

function applyMask({ text, edits }: Traced, { pattern, replace }: Mask): Traced {
  const own: Edit[] = [];
  const masked = text.replace(pattern, (found: string, start: number) => {
    const shown = replace(found);
    if (shown === null) return found;
    own.push({ start, end: start + found.length, shown: shown.length });
    return shown;
  });
  return own.length === 0 ? { text, edits } : { text: masked, edits: [...edits, own] };
}

/** Returns where the character at a place of the masked text was in the original, or all that is shown as it. */
function spanOf(place: number, edits: Traced['edits']): { readonly start: number; readonly end: number } {
  return edits.reduceRight(
    ({ start, end }, own) => ({ start: spanBefore(start, own).start, end: spanBefore(end - 1, own).end }),
    { start: place, end: place + 1 },
  );
}

function spanBefore(place: number, edits: readonly Edit[]) {
  let before = place;
  for (const { start, end, shown } of edits) {
    if (before < start) break;
    if (before < start + shown) return { start, end };
    before += end - start - shown;
  }
  return { start: before, end: before + 1 };
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

function maskName(traced: Traced, person: Partial<PersonName> | undefined): Traced {
  const words = person ? nameWords(person) : [];
  if (words.length === 0 || holdsNone(traced.text, words)) return traced;
  return nameMasks(new Set(words)).reduce(applyMask, traced);
}

/** Whether a text is known to hold no word, without a look at each of its words. */
function holdsNone(text: string, words: readonly string[]): boolean {
  if (NOT_ASCII.test(text)) return false;
  const folded = foldWord(text);
  return !words.some((word) => folded.includes(word));
}

function nameMasks(words: ReadonlySet<string>): Mask[] {
  const isName = (word: string) => words.has(foldWord(word)) || words.has(foldWord(word.replace(POSSESSIVE, '')));
  const replace = (found: string) => (/^[\p{Ll}[]/u.test(found) || !isName(found) ? null : '[NAME]');
  return [...unspacedNames(words), { pattern: PLACEHOLDER_OR_WORD, replace }];
}

function unspacedNames(words: ReadonlySet<string>): Mask[] {
  const names = [...words].filter((word) => UNSPACED.test(word)).sort((one, other) => other.length - one.length);
  return names.map((name) => ({ pattern: new RegExp(name, 'gu'), replace: () => '[NAME]' }));
}
