import type { LeadField } from '../../src/domain/lead-fields.js';
import type { ColumnMappingInput } from '../../src/imports/columns/column-mapping.js';
import { mapColumns } from '../../src/imports/columns/map-columns.js';

/** The fields that take the columns of a file, by header; columns that are read only where those are blank are left out. */
export function taken(
  headers: readonly string[],
  overrides: readonly ColumnMappingInput[] = [],
  rows: readonly (readonly string[])[] = [headers.map(() => 'text')],
): Record<string, LeadField> {
  const { columns } = mapColumns(headers, rows, overrides);
  return Object.fromEntries(
    columns.flatMap(({ header, field, turn }) => (field && turn === 0 ? [[header, field]] : [])),
  );
}
