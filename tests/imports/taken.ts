import type { LeadField } from '../../src/domain/lead-fields.js';
import type { ColumnMappingInput } from '../../src/imports/columns/column-mapping.js';
import { mapColumns } from '../../src/imports/columns/map-columns.js';

/** The fields that take the columns of a file, by header. */
export function taken(
  headers: readonly string[],
  overrides: readonly ColumnMappingInput[] = [],
): Record<string, LeadField> {
  const { columns } = mapColumns(headers, overrides);
  return Object.fromEntries(columns.flatMap(({ header, field }) => (field ? [[header, field]] : [])));
}
