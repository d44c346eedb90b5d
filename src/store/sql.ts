import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';

/** The years that both databases can write. */
const [FIRST_INSTANT, LAST_INSTANT] = ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'].map(Date.parse) as [
  number,
  number,
];

/** An instant in the form in which Prisma keeps it in SQLite, and which PostgreSQL reads, for statements written by hand. */
export function sqlTime(date: Date): string {
  const known = Math.min(Math.max(date.getTime(), FIRST_INSTANT), LAST_INSTANT);
  return new Date(known).toISOString().replace('Z', '+00:00');
}

/** Whether a write failed because its row is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025';
}

/** A value of a column; an object or a list is for a column of JSON. */
export type Cell = string | number | boolean | object | null;

/** Rows to write, as cells in the order of `columns`. */
export type RowBatch = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * One statement that inserts many rows: twenty times as fast as Prisma's `createMany`. A row whose `key` is there already
 * replaces that row's other columns, except those in `keep`. A "row" that does not meet the condition is left out.
 */
export function upsertRows(
  { rowsOf }: Dialect,
  batch: RowBatch,
  key: readonly string[],
  keep: readonly string[] = [],
  condition = Prisma.sql`true`,
): Prisma.Sql {
  const { table, columns } = batch;
  const updates = columns
    .filter((column) => !key.includes(column) && !keep.includes(column))
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const names = Prisma.raw(columns.map(quoted).join(', '));
  return Prisma.sql`
    INSERT INTO ${Prisma.raw(quoted(table))} (${names}) SELECT ${names} FROM ${rowsOf(batch)} WHERE ${condition}
    ON CONFLICT (${Prisma.raw(key.map(quoted).join(', '))}) DO UPDATE SET ${Prisma.raw(updates.join(', '))}`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
