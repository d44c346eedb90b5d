import { isTelephone } from './telephone.js';

/** A harmless beginning, which nearly all texts have. */
const HARMLESS = /^[a-z\d]/i;

/** A sign that begins a formula, also in full width, and also after invisible characters. */
const SIGN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

const TAB_OR_RETURN = /^[\t\r]/;

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** The notations that mark a number as a text for a spreadsheet. */
const NUMBER_AS_TEXT = /^(?:="([^"]*)"|'+([^']*))$/;

/** Puts an apostrophe in front of text that a spreadsheet would run as a formula. */
export function withFormulaGuard(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Removes the apostrophe that `withFormulaGuard` puts in front of a formula. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}

/** Returns the telephone number of `="+49 151 234"` (Excel) or `'+49 151 234` (other tools); any other text unchanged. */
export function withoutTextMark(text: string): string {
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const [, excel, marked] = NUMBER_AS_TEXT.exec(text) ?? [];
  const number = excel ?? marked ?? '';
  return isTelephone(number) ? number : text;
}

/**
 * Whether a spreadsheet would run a text: it begins like a formula and is neither a number nor a telephone number. A formula
 * that has apostrophes in front of it also counts, so that removing the guard restores the original text.
 */
function isFormula(text: string): boolean {
  if (HARMLESS.test(text)) return false;
  const bare = text.replace(/^'+/, '');
  if (!TAB_OR_RETURN.test(bare) && !SIGN.test(bare)) return false;
  return !NUMBER.test(text) && !isTelephone(bare);
}
