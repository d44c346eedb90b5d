const DIGITS = /^\d+$/;
const GROUPED = /^(?!0)\d{1,3}([.,' _])\d{3}(?:\1\d{3})*$/;
const GROUPED_IN_PAIRS = /^(?!0)\d{1,2}(?:,\d{2})+,\d{3}$/;
const WHOLE_AND_FRACTION = /^(.*)([.,])(\d+)$/;

/**
 * Returns the digits of an amount with a decimal point: "1,200" and "1.200" become 1200, "1,5" becomes 1.5. A separator before
 * exactly three digits separates thousands, where a group is possible. Returns null where the separators form no number.
 */
export function readAmount(text: string): string | null {
  const whole = readWhole(text);
  if (whole !== null) return whole;
  const [, before, mark, fraction] = WHOLE_AND_FRACTION.exec(text) ?? [];
  if (before === undefined || mark === undefined || before.includes(mark)) return null;
  const units = before === '' ? '0' : readWhole(before);
  return units === null ? null : `${units}.${fraction}`;
}

function readWhole(text: string): string | null {
  if (DIGITS.test(text)) return text;
  return GROUPED.test(text) || GROUPED_IN_PAIRS.test(text) ? text.replace(/\D/g, '') : null;
}
