const TELEPHONE = /^\+?[\d(][\d ()./\-\u00a0\u2009\u202f]*$/;

/** Fewer digits could be any other number. */
const THREE_DIGITS = /\d\D*\d\D*\d/;

/** Whether a text is a telephone number: a plus or digits, then digits, blanks, brackets, dots, hyphens and slashes. */
export function isTelephone(text: string): boolean {
  return TELEPHONE.test(text) && THREE_DIGITS.test(text);
}
