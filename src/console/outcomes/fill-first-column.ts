import type { LeadField } from '../generated/operations/graphql.js';

type Recognised = { readonly index: number; readonly field: LeadField | null };

/** Returns the columns, with the first one from another detection if it was not recognised. */
export function fillFirstColumn<Column extends Recognised>(
  columns: readonly Column[],
  others: readonly Recognised[],
): readonly Column[] {
  const field = others.find(({ index }) => index === 1)?.field ?? null;
  return columns.map((column) => (column.index === 1 && column.field === null ? { ...column, field } : column));
}
