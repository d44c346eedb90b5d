import { writtenWords } from '../text/written-words.js';
import { isPlaceholderCell } from './placeholder-cell.js';
import type { Several } from './several-in-cell.js';

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
