import type { LeadField } from '../domain/lead-fields.js';

/** Fields of which a cell may hold several values. */
export const SEVERAL: ReadonlySet<LeadField> = new Set<LeadField>(['EMAIL', 'PHONE']);

/** The first of the values that stand in one cell, and what else stands there. */
export type Several = { readonly first: string; readonly rest: string | null };

/** Nearly all addresses; a quick look that spares the others. */
const PLAIN_ADDRESS = /^[\w.+%-]+@[\w-]+(?:\.[\w-]+)+$/;

const INVISIBLE = /\p{Cf}/gu;
const ADDRESS = /[^\s,;:<>()[\]{}"|/@]+@[^\s,;:<>()[\]{}"|/@?]+/u;
const ENDS_OF_ADDRESS = /^['.]+|['.]+$/g;
const MAILTO = /mailto:|\?\S*$/gi;
const BETWEEN = /^[\s,;:|<>()[\]"'/]+|[\s,;:|<>()[\]"'/]+$/g;

/**
 * Finds the first e-mail address in a cell that has several, or one with a name, brackets or `mailto:` around it. What
 * merely says the person's name again is not kept; a cell without an address stays as it is.
 */
export function firstAddress(cell: string, name: string | null): Several {
  if (PLAIN_ADDRESS.test(cell)) return { first: cell, rest: null };
  const text = cell.replace(INVISIBLE, '');
  const found = ADDRESS.exec(text);
  const first = found?.[0].replace(ENDS_OF_ADDRESS, '') ?? '';
  if (!found || !first.includes('@')) return { first: cell, rest: null };
  const around = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const parts = around.map((part) => withoutAddress(part, first)).filter((part) => part !== '' && !says(name, part));
  return { first, rest: parts.join('; ') || null };
}

const PLAIN_PHONE = /^[^;|,\r\n]*$/;
const BETWEEN_PHONES = /\s*(?::{2,}|[;|\r\n]+|,(?=(?:[^,]*\d){6}))\s*/;

/** Finds the first telephone number in a cell that has several. */
export function firstPhone(cell: string): Several {
  if (PLAIN_PHONE.test(cell) && !cell.includes('::')) return { first: cell, rest: null };
  const [first, ...others] = cell.split(BETWEEN_PHONES).filter((part) => part !== '');
  return { first: first ?? cell, rest: others.join('; ') || null };
}

/** What stands beside an address, without that address again and what sets it apart. */
function withoutAddress(text: string, address: string): string {
  const others = text
    .replace(MAILTO, '')
    .split(address)
    .map((part) => part.replace(BETWEEN, ''));
  return others.filter((part) => part !== '').join('; ');
}

/** Whether a name has all words of a text. */
function says(name: string | null, text: string): boolean {
  const words = (value: string) => value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const known = new Set(words(name ?? ''));
  return words(text).every((word) => known.has(word));
}
