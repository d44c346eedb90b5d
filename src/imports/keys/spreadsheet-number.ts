/** The formats of long numbers in spreadsheets and tools for tables: "5.12346E+10", "5,12E+10", "5.12346e10". */
const SCIENTIFIC = /^[-+]?\d{1,3}(?:[.,]\d+)?\s?e\s?[+-]\d{1,3}$|^[-+]?\d[.,]\d+\s?e\s?\d{1,3}$/i;

/** A spreadsheet keeps fifteen digits of a number, and replaces the others by zeros. */
const CUT_AFTER_FIFTEEN = /^\d{15}0+$/;

/** "1,234,567", "1.234.567", "1 234 567". */
const GROUPED = /^(\d{1,3}(?:[.,\s'’]\d{3})+)(?:[.,]0+)?$/;

const DIGITS = /^\+?\d+$/;

/** Whether a text is a number that a spreadsheet rounded, so that many numbers look the same. */
export function isRoundedNumber(text: string): boolean {
  return SCIENTIFIC.test(text) || (text.length > 15 && CUT_AFTER_FIFTEEN.test(digitsOf(text) ?? ''));
}

/**
 * Whether two texts differ only by a spreadsheet's changes to a number: leading zeros, a plus, groups and decimals of zeros,
 * or the last digits of a long one.
 */
export function areOneNumber(one: string, other: string): boolean {
  const [digits, others] = [digitsOf(one), digitsOf(other)];
  if (digits === null || others === null) return false;
  return digits === others || isCut(digits, others) || isCut(others, digits);
}

/**
 * Merges a known id with a new one: if both are the same number, keeps the more exact text. A rounded number never replaces
 * another one.
 */
export function asWritten(known: string | null, said: string | null): string | null {
  if (known === null || said === null || known === said) return said ?? known;
  if (isRoundedNumber(said)) return known;
  if (isRoundedNumber(known) || !areOneNumber(known, said)) return said;
  return digitsKept(said) > digitsKept(known) ? said : known;
}

/** Returns the digits of a whole number without leading zeros; null for other texts. */
function digitsOf(text: string): string | null {
  const groups = GROUPED.exec(text)?.[1];
  const whole = groups === undefined ? text.replace(/(?<=^\+?\d+)[.,]0+$/, '') : groups.replace(/\D/g, '');
  return DIGITS.test(whole) ? whole.replace(/^\+?0*(?=\d)/, '') : null;
}

/** Whether a number with more digits than a spreadsheet keeps became another one. */
function isCut(number: string, cut: string): boolean {
  return cut.length > 15 && cut.length === number.length && cut.endsWith('0') && Number(cut) === Number(number);
}

/** Counts the exact digits that a text has kept of a number. */
function digitsKept(text: string): number {
  return DIGITS.test(text) ? text.replace(/0+$/, '').length : -1;
}
