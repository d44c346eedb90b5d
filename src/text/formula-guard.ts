import { isTelephone } from './telephone.js';

/** What nearly all texts begin with. */
const HARMLESS = /^[a-z\d]/i;

/** A sign that begins a formula, in full width too, whatever stands before it that nobody sees. */
const SIGN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

const TAB_OR_RETURN = /^[\t\r]/;

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** How spreadsheets are told that a number is a text. */
const NUMBER_AS_TEXT = /^(?:="([^"]*)"|'+([^']*))$/;

/** Text as a file has it that a spreadsheet may open: with an apostrophe in front of what the spreadsheet would run as a formula. */
export function withFormulaGuard(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that an export puts in front of text which a spreadsheet would run as a formula. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}

/** A telephone number, as which a spreadsheet shows `="+49 151 234"` and some tools write `'+49 151 234`; else the text as it is. */
export function withoutTextMark(text: string): string {
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const [, excel, marked] = NUMBER_AS_TEXT.exec(text) ?? [];
  const number = excel ?? marked ?? '';
  return isTelephone(number) ? number : text;
}

/**
 * Whether a spreadsheet would run a text: it begins like a formula and is neither a plain number nor that of a telephone. Text
 * that has apostrophes in front of it already counts too, so that taking one off again gives back what there was.
 */
function isFormula(text: string): boolean {
  if (HARMLESS.test(text)) return false;
  const bare = text.replace(/^'+/, '');
  if (!TAB_OR_RETURN.test(bare) && !SIGN.test(bare)) return false;
  return !NUMBER.test(text) && !isTelephone(bare);
}
