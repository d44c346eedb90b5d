import { isPlaceholderCell } from './placeholder-cell.js';
import type { Several } from './several-in-cell.js';

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
