import { isPlaceholder } from '../../text/placeholder.js';
import { isRoundedNumber } from './spreadsheet-number.js';

/** A short number, or letters and digits, as most ids are: none of what follows is one. */
const USUAL = /^(?:[1-9]\d{0,14}|(?=.*[a-df-z])(?=.*[1-9]).*)$/is;

/** Nothing but zeros and marks: "0", "000-000", "-". */
const NOTHING = /^[^\p{L}\p{N}]*(?:0[^\p{L}\p{N}]*)*$/u;

/** What a spreadsheet shows where a formula failed, in any language: "#REF!", "#NAME?", "#DIV/0!", "#N/A", "#BEZUG!". */
const FORMULA_ERROR = /^#\p{L}[\p{L}\d/]*[!?]?$/u;

/** What tools write for an id that there is not, or not yet. */
const NO_ID =
  /^(?:-\d|x+|new|no|yes|true|false|test|pending|empty|blank|missing|id|no[\s_-]?id|to be assigned|(?:not|un)[\s_-]?assigned|auto|automatic)$/i;

/** What an id in a user's own CRM identifies a lead by; null where it is none, such as "0", "#REF!" or "5.12346E+10". */
export function idKeyOf(id: string | null): string | null {
  if (id === null || USUAL.test(id)) return id;
  const isNone =
    NOTHING.test(id) || NO_ID.test(id) || FORMULA_ERROR.test(id) || isPlaceholder(id) || isRoundedNumber(id);
  return isNone ? null : id;
}
