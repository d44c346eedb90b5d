/**
 * What a spreadsheet would run: text that begins like a formula and is not a plain number. Text that has apostrophes in
 * front of it already counts too, so that taking one off again gives back what there was.
 */
export const FORMULA = /^(?!-?\d+(?:[.,]\d+)?$)'*[=+\-@\t\r]/;

/** Takes off the apostrophe that an export puts in front of text which a spreadsheet would run as a formula. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
