import { LEAD_TEXT_KEYS, type LeadTextKey } from '../../domain/lead-fields.js';
import { foldForSearch } from '../../text/search-text.js';

/** What is kept of a lead as its owner wrote it. */
export const LEAD_TEXT = [...LEAD_TEXT_KEYS, 'extra'] as const;

/** The columns that an import is matched by, and whose text it writes. */
export const LEAD_TEXT_COLUMNS = [...LEAD_TEXT, 'emailKey', 'urlKey', 'fingerprint'] as const;

/** The columns that an import writes: the last one follows from the others. */
export const WRITTEN_COLUMNS = [...LEAD_TEXT_COLUMNS, 'searchText'] as const;

/** The fields that a search looks into, in the order of their lines. */
export const SEARCHED_KEYS = ['name', 'role', 'company', 'industry', 'email', 'phone'] as const satisfies LeadTextKey[];

type SearchedText = { readonly [Key in (typeof SEARCHED_KEYS)[number]]: string | null };

/** The text that a search looks into: a line a field, so that no word spans two. Null where all are blank. */
export function searchTextOf(lead: SearchedText): string | null {
  const lines = SEARCHED_KEYS.map((key) => lead[key]).filter((text) => text !== null);
  return lines.length === 0 ? null : lines.map(searchLine).join('\n');
}

function searchLine(text: string): string {
  return foldForSearch(text).replace(/[\r\n]+/g, ' ');
}
