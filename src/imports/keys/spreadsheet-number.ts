/** How spreadsheets, and tools for tables, show a number that is long: "5.12346E+10", "5,12E+10", "5.12346e10". */
const SCIENTIFIC = /^[-+]?\d{1,3}(?:[.,]\d+)?\s?e\s?[+-]\d{1,3}$|^[-+]?\d[.,]\d+\s?e\s?\d{1,3}$/i;

/** A spreadsheet keeps fifteen digits of a number, and makes the others zeros. */
const CUT_AFTER_FIFTEEN = /^\d{15}0+$/;

/** "1,234,567", "1.234.567", "1 234 567". */
const GROUPED = /^(\d{1,3}(?:[.,\s'’]\d{3})+)(?:[.,]0+)?$/;

const DIGITS = /^\+?\d+$/;

/** Whether a text is a number that a spreadsheet rounded, so that many numbers have the same one. */
export function isRoundedNumber(text: string): boolean {
  return SCIENTIFIC.test(text) || (text.length > 15 && CUT_AFTER_FIFTEEN.test(digitsOf(text) ?? ''));
}

/**
 * Whether two texts differ only in what a spreadsheet makes of a number that it reads: leading zeros, a plus, groups and
 * decimals of zeros, or the last digits of a long one.
 */
export function areOneNumber(one: string, other: string): boolean {
  const [digits, others] = [digitsOf(one), digitsOf(other)];
  if (digits === null || others === null) return false;
  return digits === others || isCut(digits, others) || isCut(others, digits);
}

/**
 * What is known with what is said in its place: where both are one number as a spreadsheet shows it and as it was written, the
 * latter. A rounded number never takes the place of another one.
 */
export function asWritten(known: string | null, said: string | null): string | null {
  if (known === null || said === null || known === said) return said ?? known;
  if (isRoundedNumber(said)) return known;
  if (isRoundedNumber(known) || !areOneNumber(known, said)) return said;
  return digitsKept(said) > digitsKept(known) ? said : known;
}

/** The digits of a whole number without leading zeros; null for other texts. */
function digitsOf(text: string): string | null {
  const groups = GROUPED.exec(text)?.[1];
  const whole = groups === undefined ? text.replace(/(?<=^\+?\d+)[.,]0+$/, '') : groups.replace(/\D/g, '');
  return DIGITS.test(whole) ? whole.replace(/^\+?0*(?=\d)/, '') : null;
}

/** Whether a number of more digits than a computer's numbers have became another one. */
function isCut(number: string, cut: string): boolean {
  return cut.length > 15 && cut.length === number.length && cut.endsWith('0') && Number(cut) === Number(number);
}

/** How much a text has kept of a number as it was written. */
function digitsKept(text: string): number {
  return DIGITS.test(text) ? text.replace(/0+$/, '').length : -1;
}
