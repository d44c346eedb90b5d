import { withFormulaGuard } from '../text/formula-guard.js';
import { isTelephone } from '../text/telephone.js';

/** A number that Excel shows digit by digit. */
const SHOWN_AS_IT_IS = /^(?:0|[1-9]\d{0,10})(?:[.,]\d+)?$/;

/**
 * Formats a text for Excel. Excel would read a telephone number, or a text like one, as a formula, a date or a number and
 * change it, so it is written as `="+49 151 234"`.
 */
export function excelText(text: string, isPhone: boolean): string {
  const isKept = isTelephone(text) && (isPhone || !SHOWN_AS_IT_IS.test(text));
  return isKept ? `="${text}"` : withFormulaGuard(text);
}
