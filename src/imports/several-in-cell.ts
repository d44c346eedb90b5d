import type { LeadField } from '../domain/lead-fields.js';
import { writtenWords } from '../text/written-words.js';
import { isPlaceholderCell } from './placeholder-cell.js';

/** Fields of which a cell may hold several values. */
export const SEVERAL: ReadonlySet<LeadField> = new Set<LeadField>(['EMAIL', 'PHONE']);

/** The first of the values in one cell, and the remaining text. */
export type Several = { readonly first: string; readonly rest: string | null };

// A cell may have 32,767 characters of anything, so each step takes linear time.

/** Matches nearly all addresses, so that few cells need the slower steps. */
const PLAIN_ADDRESS = /^[\w.+%-]+@[\w-]+(?:\.[\w-]+)+$/;

const INVISIBLE = /\p{Cf}/gu;
const MAILTO = /mailto:/gi;
const PARAMETERS = /^\?\S*/;

/** The characters that end an address, those that it neither begins nor ends with, and those around other texts. */
const DELIMITER = /[\s,;:<>()[\]{}"|/@?]/u;
const PUNCTUATION = /['.]/;
const IN_FRONT = /[\s,;:|/"'>)\]]/u;
const BEHIND = /[\s,;:|/"'<([]/u;

/**
 * Finds the first e-mail address in a cell that has several, or one with a name, brackets or `mailto:` around it. Drops text
 * that only repeats the person's name; a cell without an address stays as it is.
 */
export function firstAddress(cell: string, name: string | null): Several {
  if (PLAIN_ADDRESS.test(cell)) return { first: cell, rest: null };
  const text = cell.replace(INVISIBLE, '');
  const place = addressIn(text);
  if (place === null) return { first: cell, rest: null };
  const first = text.slice(place.start, place.end);
  const around = [text.slice(0, place.start), text.slice(place.end).replace(PARAMETERS, '')];
  const parts = around
    .flatMap((part) => textsBeside(part, first))
    .filter((part) => !isSaidBy(name, part) && !isPlaceholderCell(part, 'EMAIL'));
  return { first, rest: parts.join('; ') || null };
}

/** Matches nearly all telephone numbers. */
const PLAIN_PHONE = /^[+\d ().-]*$/;

/** "Mobile: +49 151 234", and the forms of links and advertisements: "tel:+49151234", "p:+49151234". */
const LABELLED = /^(\p{L}[\p{L} .-]{0,20}):\s*([+(\d].*)$/su;
const SCHEME = /^(?:tel|p)$/i;

/** Finds the first telephone number in a cell that has several. */
export function firstPhone(cell: string): Several {
  if (PLAIN_PHONE.test(cell)) return { first: cell, rest: null };
  const parts = cell.split(/:{2,}|[;；|\r\n"[\]]/).flatMap(numbersIn);
  const texts = parts.map((part) => part.trim()).filter((part) => part !== '' && !isPlaceholderCell(part, 'PHONE'));
  const [first, ...others] = texts;
  if (first === undefined) return { first: cell, rest: null };
  const [, label, number] = LABELLED.exec(first) ?? [];
  const rest = [label === undefined || SCHEME.test(label) ? [] : label, others].flat();
  return { first: number ?? first, rest: rest.join('; ') || null };
}

/** What may separate numbers or stand within one; a slash and a word stand in front of a whole number: "/ 0170", "or +49". */
const BETWEEN_NUMBERS = [/[,，、]/, /[/／&](?=\s*\(?[+0])| (?:or|and|oder|und|ou|et|y|o|e) (?=\(?[+0])/];

/** Separates numbers only where there is a number on each side. */
function numbersIn(text: string): string[] {
  return BETWEEN_NUMBERS.reduce((texts, between) => texts.flatMap((one) => numbersBetween(one, between)), [text]);
}

function numbersBetween(text: string, between: RegExp): string[] {
  const parts = text.split(between);
  return parts.every((part) => /^(?:\D*\d){6}/.test(part)) ? parts : [text];
}

function addressIn(text: string): { readonly start: number; readonly end: number } | null {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let [start, end] = [at, at + 1];
    while (start > 0 && !DELIMITER.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && !DELIMITER.test(text.charAt(end))) end += 1;
    while (start < at && PUNCTUATION.test(text.charAt(start))) start += 1;
    while (end > at + 1 && PUNCTUATION.test(text.charAt(end - 1))) end -= 1;
    if (start < at && end > at + 1) return { start, end };
  }
  return null;
}

/** Returns the texts around an address, without repetitions of it. */
function textsBeside(text: string, address: string): string[] {
  const others = text.replace(MAILTO, '').split(address).map(withoutEnds);
  return others.filter((part) => part !== '');
}

function withoutEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && IN_FRONT.test(text.charAt(start))) start += 1;
  while (end > start && BEHIND.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Whether a name contains all words of a text. */
function isSaidBy(name: string | null, text: string): boolean {
  const words = (value: string) => writtenWords(value.toLowerCase());
  const known = new Set(words(name ?? ''));
  return words(text).every((word) => known.has(word));
}
