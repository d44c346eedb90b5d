import { LEAD_TEXT_KEYS, type LeadTextKey } from '../../domain/lead-fields.js';
import { foldForSearch } from '../../text/search-text.js';

/** The texts of a lead as its owner wrote them. */
export const LEAD_TEXT = [...LEAD_TEXT_KEYS, 'extra'] as const;

/** The columns by which an import matches leads, and whose text it writes. */
export const LEAD_TEXT_COLUMNS = [...LEAD_TEXT, 'emailKey', 'urlKey', 'fingerprint'] as const;

/** The columns that an import writes: the last one is computed from the others. */
export const WRITTEN_COLUMNS = [...LEAD_TEXT_COLUMNS, 'searchText'] as const;

/** The fields that a search covers, in the order of their lines. */
export const SEARCHED_KEYS = ['name', 'role', 'company', 'industry', 'email', 'phone'] as const satisfies LeadTextKey[];

type SearchedText = { readonly [Key in (typeof SEARCHED_KEYS)[number]]: string | null };

/** Returns the text that a search covers: one line per field, so that no word spans two. Null where all are blank. */
export function searchTextOf(lead: SearchedText): string | null {
  const lines: string[] = [];
  for (const key of SEARCHED_KEYS) {
    const text = lead[key];
    if (text !== null) lines.push(lineOf(text));
  }
  return lines.length === 0 ? null : foldForSearch(lines.join('\n'));
}

const NEWLINE = /[\r\n]/;

function lineOf(text: string): string {
  return NEWLINE.test(text) ? text.replace(/[\r\n]+/g, ' ') : text;
}
