import { visible } from '../../text/words.js';

const NOT_ASCII = /[^\0-\x7f]/;
const DIGIT = /\p{Nd}/u;

/** Normalizes a text for reading numbers: lower case, plain digits, dashes and apostrophes, single spaces. */
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

/** Returns the value of a digit. The ten digits of a script are consecutive, so it is the number of digits before it. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value % 10);
}
