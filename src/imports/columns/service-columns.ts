import { EXPORTED_FIELDS, headerOf } from '../../domain/lead-fields.js';
import { pointsHeader, RULE_FACTOR_KEYS } from '../../domain/rule-factors.js';
import added from './vocabulary/service-columns.json' with { type: 'json' };

/** A file that this service wrote; null for any other. */
export type FileOrigin = 'EXPORT' | 'DETAILED_EXPORT' | 'REJECTED_ROWS' | null;

const RESULT_HEADERS = [...added.results, ...RULE_FACTOR_KEYS.map(pointsHeader)];
const RESULTS = new Set(RESULT_HEADERS);
const DETAILS = new Set(added.details);
/** Details that are rare in other files. */
const OWN_DETAILS = ['criteria_points', 'limit_points', 'disqualified_by'];
const REPORT = new Set(added.rejectedRows);

/** The headers of an export of results that name a lead's fields. */
export const LEAD_HEADERS: readonly string[] = EXPORTED_FIELDS.map(headerOf);

/** The headers at the beginning of an export of results; no kept column gets one of these names. */
export const EXPORT_HEADERS: readonly string[] = [...LEAD_HEADERS, ...RESULT_HEADERS];

/**
 * Recognises this service's own files by their headers: an export has `scoring_id` and a column of its results, a detailed one
 * also has details, and a list of rejected rows `_row` and `_error`.
 */
export function originOf(headers: readonly string[]): FileOrigin {
  const names = new Set(headers.map(normal));
  if (names.has('scoring_id') && RESULT_HEADERS.some((header) => names.has(header))) {
    return OWN_DETAILS.every((header) => names.has(header)) ? 'DETAILED_EXPORT' : 'EXPORT';
  }
  return names.has('_row') && names.has('_error') ? 'REJECTED_ROWS' : null;
}

/**
 * Whether this service adds the column, so that it is neither read nor kept. In other files, `status` and the details are too
 * common as headers to be ignored.
 */
export function isServiceColumn(header: string, origin: FileOrigin): boolean {
  const name = normal(header);
  if (origin === 'DETAILED_EXPORT' && DETAILS.has(name)) return true;
  return REPORT.has(name) || (RESULTS.has(name) && (isOwnExport(origin) || name !== 'status'));
}

/**
 * Tells for each column of a file whether this service adds it. If a header of the details occurs twice, the first column is
 * this service's, and the other one a user's.
 */
export function serviceColumns(headers: readonly string[], origin: FileOrigin): boolean[] {
  const names = headers.map(normal);
  return headers.map((header, column) => {
    const isRepeated = DETAILS.has(names[column] ?? '') && names.indexOf(names[column] ?? '') < column;
    return isServiceColumn(header, origin) && !isRepeated;
  });
}

/** Whether a file is an export of this service. */
export function isOwnExport(origin: FileOrigin): boolean {
  return origin === 'EXPORT' || origin === 'DETAILED_EXPORT';
}

function normal(header: string): string {
  return header.trim().toLowerCase();
}
