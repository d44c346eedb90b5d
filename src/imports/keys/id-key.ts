import { isPlaceholder } from '../../text/placeholder.js';
import { isRoundedNumber } from './spreadsheet-number.js';

/** A short number, or letters and digits, as most ids are; it needs none of the tests below. */
const USUAL = /^(?:[1-9]\d{0,14}|(?=.*[a-df-z])(?=.*[1-9]).*)$/is;

/** Only zeros and marks: "0", "000-000", "-". */
const NOTHING = /^[^\p{L}\p{N}]*(?:0[^\p{L}\p{N}]*)*$/u;

/** A failed formula in a spreadsheet, in any language: "#REF!", "#NAME?", "#DIV/0!", "#N/A", "#BEZUG!". */
const FORMULA_ERROR = /^#\p{L}[\p{L}\d/]*[!?]?$/u;

/** The texts that tools write for a missing id. */
const NO_ID =
  /^(?:-\d|x+|new|no|yes|true|false|test|pending|empty|blank|missing|id|no[\s_-]?id|to be assigned|(?:not|un)[\s_-]?assigned|auto|automatic)$/i;

/** Returns the key of an id in a user's own CRM; null where it identifies nobody, such as "0", "#REF!" or "5.12346E+10". */
export function idKeyOf(id: string | null): string | null {
  if (id === null || USUAL.test(id)) return id;
  const isNone =
    NOTHING.test(id) || NO_ID.test(id) || FORMULA_ERROR.test(id) || isPlaceholder(id) || isRoundedNumber(id);
  return isNone ? null : id;
}
