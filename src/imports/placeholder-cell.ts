import type { LeadField } from '../domain/lead-fields.js';
import { isPlaceholder } from '../text/placeholder.js';

const NAMES: ReadonlySet<LeadField> = new Set<LeadField>(['NAME', 'FIRST_NAME', 'LAST_NAME']);

/** What programs write for nothing in other cases, and what people are called. */
const GIVEN_NAMES = /^(?:Null|Nan|Nil)$/;

/**
 * Whether a cell, trimmed, says that it holds nothing, in a column of this field or, where it is null, of none. "Null" and
 * "Nan" are names of people too, and "NA" is one as well as a country and a region.
 */
export function isPlaceholderCell(text: string, field: LeadField | null): boolean {
  if (text === 'NA') return field !== null && field !== 'LOCATION' && !NAMES.has(field);
  return isPlaceholder(text) && !(field !== null && NAMES.has(field) && GIVEN_NAMES.test(text));
}
