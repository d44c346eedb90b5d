import type { LeadField } from '../generated/operations/graphql.js';
import { FIELDS } from './words.js';

/** What a client of the API does by the argument `columns`, a person does in the list of columns. */
const ADVICE = / (?:Rename a column, or say|Say which|If another is meant, say so) in "columns"[^.]*\./g;

/** A field by its name in the API, or a quotation, which stays as it is. */
const FIELD_OR_QUOTE = new RegExp(`"[^"]*"|\\b(?:${Object.keys(FIELDS).join('|')})\\b`, 'g');

/** A message of the service in the words of the console: "ROLE could be …" is "Role could be …". */
export function inConsoleWords(message: string): string {
  return message
    .replace(ADVICE, ' Choose below what it is taken for.')
    .replace(FIELD_OR_QUOTE, (text) => FIELDS[text as LeadField] ?? text);
}
