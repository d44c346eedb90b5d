import { EXPORT_HEADERS } from './service-columns.js';

/**
 * Names the columns that are kept with a lead: by the header's text, "Column 7" for a blank header, "Notes (2)" for a repeated
 * one. No name equals one of an export's own headers, so that an export can have all of them. Columns of which only a part may
 * be kept are named last, so that the others keep their headers as names.
 */
export function nameKeptColumns(
  headers: readonly string[],
  kept: readonly number[],
  keptInPart: readonly number[] = [],
  exportHeaders = EXPORT_HEADERS,
): Map<number, string> {
  const nextNumber = new Map(exportHeaders.map((header) => [header, 2]));
  const names = new Map<number, string>();
  for (const column of [...kept, ...keptInPart]) names.set(column, takeName(columnLabel(headers, column), nextNumber));
  return names;
}

/** Returns a column's header, or its position where that is blank. */
export function columnLabel(headers: readonly string[], column: number): string {
  return headers[column] || `Column ${column + 1}`;
}

/** Finds and reserves a free name; the map has, for each reserved name, the number to try next. */
function takeName(label: string, nextNumber: Map<string, number>): string {
  let name = label;
  let number = nextNumber.get(label) ?? 2;
  for (; nextNumber.has(name); number += 1) name = `${label} (${number})`;
  nextNumber.set(label, number);
  if (name !== label) nextNumber.set(name, 2);
  return name;
}
