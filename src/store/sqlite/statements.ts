import type { CellColumns } from './cells.js';

/** A statement and the values of its placeholders. */
export type SqlStatement = { readonly sql: string; readonly args: readonly unknown[] };

/** A statement and the rows for which it runs, one after the other: by columns, for transfer to the thread. */
export type RowCells = { readonly sql: string; readonly cells: CellColumns };

/** The result of a statement, in libSQL's terms. */
export type SqlResult = {
  readonly columns: readonly string[];
  /** As declared; empty where a column is an expression. */
  readonly columnTypes: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly rowsAffected: number;
};

/** The same by columns, for transfer from the thread. */
export type SqlCells = Omit<SqlResult, 'rows'> & { readonly cells: CellColumns };

/** An error of SQLite for a statement. */
export type SqlFault = { readonly message: string; readonly code: string; readonly rawCode?: number };
