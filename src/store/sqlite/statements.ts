import type { Cell } from '../sql/rows.js';
import type { CellColumns } from './cells.js';

/** A statement and the values of its placeholders. */
export type SqlStatement = { readonly sql: string; readonly args: readonly unknown[] };

/** A statement, and the rows that it is run for one after the other. */
export type RowStatement = { readonly sql: string; readonly rows: readonly (readonly Cell[])[] };

/** The same on its way to the thread that runs it. */
export type RowCells = { readonly sql: string; readonly cells: CellColumns };

/** What a statement brought, in the words of libSQL. */
export type SqlResult = {
  readonly columns: readonly string[];
  /** As declared; empty where a column is an expression. */
  readonly columnTypes: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly rowsAffected: number;
};

/** The same as it comes from the thread that ran the statement. */
export type SqlCells = Omit<SqlResult, 'rows'> & { readonly cells: CellColumns };

/** Why SQLite refused a statement. */
export type SqlFault = { readonly message: string; readonly code: string; readonly rawCode?: number };
