/** A value of a column; an object or a list is for a column of JSON. */
export type Cell = string | number | boolean | object | null;

/** Where rows go; one whose `key` is there already replaces the rest of that row, except what it is to `keep`. */
export type RowTarget = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly keep?: readonly string[];
};

/** Rows to write, as cells in the order of `columns`. */
export type RowBatch = RowTarget & { readonly rows: readonly (readonly Cell[])[] };
