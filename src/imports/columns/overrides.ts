import type { LeadField } from '../../domain/lead-fields.js';
import { headerKey } from '../../text/header-key.js';
import { ImportFault } from '../faults.js';

/** A client's mapping of columns, by position from 0; null leaves a column out. */
export type Claims<Field = LeadField> = ReadonlyMap<number, Field | null>;

/** A client's mapping of one column, by its header's text or its position from 1; a null field leaves it out. */
export type ColumnOverride<Field> = {
  readonly header?: string | null;
  readonly index?: number | null;
  readonly field?: Field | null;
};

/**
 * Finds the columns that a client maps. Throws `UNKNOWN_COLUMN` for one that does not exist, and `AMBIGUOUS_COLUMNS` where
 * several have the header, or a column or field is mapped twice.
 */
export function readOverrides<Field extends string>(
  headers: readonly string[],
  overrides: readonly ColumnOverride<Field>[],
): Claims<Field> {
  const claims = new Map<number, Field | null>();
  overrides.forEach((override, position) => {
    const path = ['columns', String(position)];
    const column = findColumn(headers, override, path);
    const field = override.field ?? null;
    refuseSecondClaim(claims, column, field, path);
    claims.set(column, field);
  });
  return claims;
}

function findColumn(headers: readonly string[], { header, index }: ColumnOverride<unknown>, path: string[]): number {
  const named = header == null ? null : columnsNamed(headers, header);
  if (index != null) return columnAt(headers, index, header ?? null, named, path);
  if (header == null || named === null) {
    throw new ImportFault('UNKNOWN_COLUMN', 'Name the column by its header or by its index, counted from 1.', path);
  }
  const [column, ...others] = named;
  if (column === undefined) throw unknownColumn(`"${header}"`, headers, [...path, 'header']);
  if (others.length > 0) {
    const places = named.map((place) => place + 1).join(', ');
    const message = `Columns ${places} all have the header "${header}". Name the one you mean by its index.`;
    throw new ImportFault('AMBIGUOUS_COLUMNS', message, [...path, 'header']);
  }
  return column;
}

function columnAt(
  headers: readonly string[],
  index: number,
  header: string | null,
  named: readonly number[] | null,
  path: string[],
): number {
  const column = index - 1;
  if (!Number.isInteger(column) || column < 0 || column >= headers.length) {
    throw unknownColumn(`of index ${index}`, headers, [...path, 'index']);
  }
  if (named && !named.includes(column)) {
    throw unknownColumn(`"${header}" of index ${index}`, headers, [...path, 'header']);
  }
  return column;
}

/** Returns the columns of a header: those with exactly this text, or else those that differ only in case and punctuation. */
function columnsNamed(headers: readonly string[], header: string): number[] {
  const text = header.trim();
  const places = [...headers.keys()];
  const same = places.filter((place) => headers[place] === text);
  if (same.length > 0) return same;
  const key = headerKey(text);
  return key === '' ? [] : places.filter((place) => headerKey(headers[place] ?? '') === key);
}

function refuseSecondClaim(claims: Claims<string>, column: number, field: string | null, path: string[]): void {
  if (claims.has(column)) {
    const message = `Column ${column + 1} is named twice in "columns". Name it once.`;
    throw new ImportFault('AMBIGUOUS_COLUMNS', message, path);
  }
  if (field !== null && field !== 'LOCATION' && [...claims.values()].includes(field)) {
    const message = `"columns" gives ${field} to two columns. Only LOCATION may be made of several.`;
    throw new ImportFault('AMBIGUOUS_COLUMNS', message, [...path, 'field']);
  }
}

function unknownColumn(what: string, headers: readonly string[], path: string[]): ImportFault {
  return new ImportFault('UNKNOWN_COLUMN', `The file has no column ${what}. It has: ${listHeaders(headers)}.`, path);
}

/** Lists the headers of a file for a message, shortened where there are many. */
export function listHeaders(headers: readonly string[]): string {
  const shown = headers.slice(0, 50).map((header, place) => header.slice(0, 60) || `(column ${place + 1}, no header)`);
  const more = headers.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
