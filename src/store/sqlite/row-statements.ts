import type { RowsToWrite } from '../sql/bulk.js';
import { insertInto, onConflict, quotedName } from '../sql/sql.js';

/** Returns the statement that writes one row, with its cells as ?1, ?2 … in the order of the columns. */
export function statementOf(write: RowsToWrite): string {
  return STATEMENTS[write.way](write);
}

const STATEMENTS: Readonly<Record<RowsToWrite['way'], (write: RowsToWrite) => string>> = {
  INSERT: (write) => `${insertInto(write)} VALUES (${write.columns.map(placeholder).join(', ')})`,
  UPDATE: ({ table, columns, key, keep = [], condition = () => 'true' }) => {
    const assignments = (names: readonly string[]) =>
      names.map((name) => `${quotedName(name)} = ${cellOf(columns)(name)}`);
    const changed = columns.filter((column) => !key.includes(column) && !keep.includes(column));
    return `UPDATE ${quotedName(table)} SET ${assignments(changed).join(', ')}
      WHERE ${assignments(key).join(' AND ')} AND ${condition(cellOf(columns))}`;
  },
  UPSERT: (write) => {
    const { columns, condition } = write;
    const cells = columns.map(placeholder).join(', ');
    // With SELECT, a row takes nearly twice the time.
    const source = condition ? `SELECT ${cells} WHERE ${condition(cellOf(columns))}` : `VALUES (${cells})`;
    return `${insertInto(write)} ${source} ${onConflict(write)}`;
  },
};

function placeholder(_: string, place: number): string {
  return `?${place + 1}`;
}

function cellOf(columns: readonly string[]): (column: string) => string {
  return (column) => placeholder(column, columns.indexOf(column));
}
