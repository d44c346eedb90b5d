import { Prisma } from './generated/client.js';

/** An instant in the form in which Prisma keeps it in SQLite, for statements written by hand. */
export function sqlTime(date: Date): string {
  return date.toISOString().replace('Z', '+00:00');
}

/** Whether a write failed because its row is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025';
}

export type Cell = string | number | boolean | null;

/** Where rows go; one whose `key` is there already replaces the rest of that row, except what it is to `keep`. */
export type UpsertTarget = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly keep?: readonly string[];
};

/** Rows to write, as cells in the order of `columns`. */
export type RowBatch = UpsertTarget & { readonly rows: readonly (readonly Cell[])[] };

/** One statement that writes many rows, handed over as one JSON text: twenty times as fast as Prisma's `createMany`. */
export function upsertRows(batch: RowBatch): Prisma.Sql {
  const cells = batch.columns.map((_, place) => `json_extract(value, '$[${place}]')`);
  const select = `SELECT ${cells.join(', ')} FROM json_each(`;
  return Prisma.sql(
    [`${insertInto(batch)} ${select}`, `) WHERE true ${onConflict(batch)}`],
    JSON.stringify(batch.rows),
  );
}

/** A statement that inserts one row, its cells being ?1, ?2 …: where rows are sure to be new, half again as fast as an upsert. */
export function insertRow(table: string, columns: readonly string[]): string {
  return `${insertInto({ table, columns })} VALUES (${placeholders(columns)})`;
}

/** A statement that changes one row: its key is ?1, and its other cells are ?2, ?3 …. */
export function updateRow(table: string, key: string, columns: readonly string[]): string {
  const assignments = columns.map((column, place) => `${quoted(column)} = ?${place + 2}`);
  return `UPDATE ${quoted(table)} SET ${assignments.join(', ')} WHERE ${quoted(key)} = ?1`;
}

/** A statement that inserts or replaces one row, its cells being ?1, ?2 …; only where `condition` holds. */
export function upsertRow(target: UpsertTarget, condition: string): string {
  return `${insertInto(target)} SELECT ${placeholders(target.columns)} WHERE ${condition} ${onConflict(target)}`;
}

function insertInto({ table, columns }: Pick<UpsertTarget, 'table' | 'columns'>): string {
  return `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})`;
}

function onConflict({ columns, key, keep = [] }: UpsertTarget): string {
  const updates = columns
    .filter((column) => !key.includes(column) && !keep.includes(column))
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  return `ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
}

function placeholders(columns: readonly string[]): string {
  return columns.map((_, place) => `?${place + 1}`).join(', ');
}

/** A list of values as a table of one column, `value`. */
export function listOf(values: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
