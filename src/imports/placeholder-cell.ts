import type { LeadField } from '../domain/lead-fields.js';
import { isPlaceholder } from '../text/placeholder.js';

const NAMES: ReadonlySet<LeadField> = new Set<LeadField>(['NAME', 'FIRST_NAME', 'LAST_NAME']);

/** Placeholders in another case that are also given names. */
const GIVEN_NAMES = /^(?:Null|Nan|Nil)$/;

/**
 * Whether a trimmed cell is a placeholder for no value, in a column of this field (null: an extra column). "Null" and "Nan"
 * are also names of people, and "NA" is also a name, a country and a region.
 */
export function isPlaceholderCell(text: string, field: LeadField | null): boolean {
  if (text === 'NA') return field !== null && field !== 'LOCATION' && !NAMES.has(field);
  return isPlaceholder(text) && !(field !== null && NAMES.has(field) && GIVEN_NAMES.test(text));
}
