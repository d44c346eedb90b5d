/** The cells of rows by their columns: between threads a few long lists take a third of the time that many short ones take. */
export type CellColumns = readonly (readonly unknown[])[];

/** The columns of rows that have so many cells each. */
export function columnsOf(rows: readonly (readonly unknown[])[], width: number): CellColumns {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}

/** The rows that columns were made of. */
export function rowsOf(columns: CellColumns): unknown[][] {
  const [first = []] = columns;
  return first.map((_, place) => columns.map((column) => column[place]));
}

/** The same rows as objects. */
export function objectsOf<Row>(names: readonly string[], columns: CellColumns): Row[] {
  const [first = []] = columns;
  return first.map((_, place) => {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column += 1) row[names[column] ?? ''] = columns[column]?.[place];
    return row as Row;
  });
}
