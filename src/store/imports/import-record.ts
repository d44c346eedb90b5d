import type { ImportRecord } from '../../domain/import.js';
import type { LeadImport as ImportRow } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';

/** Converts a committed import for the rest of the service. */
export function toImportRecord({
  columns,
  extraHeaders,
  missingColumns,
  format,
  warnings,
  committedAt,
  discarded,
  ...row
}: ImportRow): ImportRecord {
  return {
    ...row,
    columns: fromJson(columns),
    extraHeaders: fromJson(extraHeaders),
    missingColumns: fromJson(missingColumns),
    format: format === null ? null : fromJson(format),
    warnings: warnings === null ? [] : fromJson(warnings),
  };
}
