import { visible } from '../../text/words.js';

const NOT_ASCII = /[^\0-\x7f]/;
const DIGIT = /\p{Nd}/u;

/** A text in lower case with plain digits, dashes, apostrophes and single spaces, as numbers are looked for. */
export function plainCharacters(text: string): string {
  const plain = NOT_ASCII.test(text) ? toAscii(text) : text;
  return plain.toLowerCase().replace(/\s+/gu, ' ').trim();
}

function toAscii(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/〜/g, '~')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
}

/** The ten digits of a script stand in a row: how many come before one is its value. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value % 10);
}
