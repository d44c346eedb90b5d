import { Prisma } from './generated/client.js';

/** An instant in the form in which Prisma keeps it in SQLite, for statements written by hand. */
export function sqlTime(date: Date): string {
  return date.toISOString().replace('Z', '+00:00');
}

/** Whether a write failed because its row is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025';
}

type Cell = string | number | boolean | null;

/** Rows to write, as cells in the order of `columns`. */
export type RowBatch = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * One statement that inserts many rows, handed over as one JSON text: twenty times as fast as Prisma's `createMany`.
 * A row whose `key` is there already replaces that row's other columns, except those in `keep`. `condition` is SQL over a
 * row's `value`, as JSON; a row that does not meet it is left out.
 */
export function upsertRows(
  { table, columns, rows }: RowBatch,
  key: readonly string[],
  keep: readonly string[] = [],
  condition = 'true',
): Prisma.Sql {
  const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`);
  const updates = columns
    .filter((column) => !key.includes(column) && !keep.includes(column))
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const [before, after] = [
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) SELECT ${values.join(', ')} FROM json_each(`,
    `) WHERE ${condition} ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${updates.join(', ')}`,
  ];
  return Prisma.sql([before, after], JSON.stringify(rows));
}

/** A list of values as a table of one column, `value`. */
export function listOf(values: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
