import type { Prisma } from '../generated/sqlite/client.js';
import type { RowBatch } from './rows.js';

/** Rows to insert, to update by their keys, or to upsert. */
export type RowsToWrite = RowBatch & {
  readonly way: 'INSERT' | 'UPDATE' | 'UPSERT';
  /** A condition in SQL for writing a row; `cell` returns the SQL of one of its cells. Not for `INSERT`. */
  readonly condition?: (cell: (column: string) => string) => string;
};

/** The reads and writes of one import, thousands of rows at once. Each call sees the writes of the calls before it. */
export type BulkSession = {
  read<Row>(query: Prisma.Sql): Promise<Row[]>;
  /** Writes all rows or none. */
  write(writes: readonly RowsToWrite[]): Promise<void>;
};

/** Reads and writes of one transaction without the query compiler, which would take longer than the database. */
export type BulkTransaction = {
  read<Row>(query: Prisma.Sql): Promise<Row[]>;
  execute(statement: Prisma.Sql): Promise<void>;
  /** Returns how many rows were written. */
  write(rows: RowsToWrite): Promise<number>;
  /** Locks an offer against exclusive writers until the transaction ends. */
  writeTogether(offerId: string): Promise<void>;
};

/** Reads and writes thousands of rows at once without blocking other requests. */
export type Bulk = {
  read<Row>(query: Prisma.Sql): Promise<Row[]>;
  /** Reads rows of many columns, in less time. Their values must not be fractions, which lose digits. */
  readWide<Row>(query: Prisma.Sql): Promise<Row[]>;
  /** Opens a session for an import of an offer. */
  session(offerId: string): BulkSession;
  /** Runs work in one transaction; an error rolls it back. */
  transact<Result>(work: (transaction: BulkTransaction) => Promise<Result>): Promise<Result>;
};
