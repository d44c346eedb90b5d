import type { LeadField } from '../domain/lead-fields.js';
import { isPlaceholder } from '../scoring/placeholder.js';

const NAMES: ReadonlySet<LeadField> = new Set<LeadField>(['NAME', 'FIRST_NAME', 'LAST_NAME']);

/** What programs write for nothing in other cases, and what people are called. */
const GIVEN_NAMES = /^(?:Null|Nan|Nil)$/;

/**
 * Whether a cell, trimmed, says that it holds nothing, in a column of this field. "Null" and "Nan" are names of people too,
 * and "NA" is one as well as a country and a region. A column that no field takes is kept to the letter.
 */
export function isPlaceholderCell(text: string, field: LeadField | null): boolean {
  if (field === null) return false;
  if (text === 'NA') return field !== 'LOCATION' && !NAMES.has(field);
  return isPlaceholder(text) && !(NAMES.has(field) && GIVEN_NAMES.test(text));
}
