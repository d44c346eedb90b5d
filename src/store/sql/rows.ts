/** A value of a column; objects and lists are for JSON columns. */
export type Cell = string | number | boolean | object | null;

/** The target of rows; where a row with its `key` exists, it replaces all columns except those in `keep`. */
export type RowTarget = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly keep?: readonly string[];
};

/** Rows to write, as cells in the order of `columns`. */
export type RowBatch = RowTarget & { readonly rows: readonly (readonly Cell[])[] };
