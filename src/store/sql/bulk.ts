import type { Prisma } from '../generated/sqlite/client.js';
import type { RowBatch } from './rows.js';

/** Rows to write: as new ones, over those with the same key, or as either. */
export type RowsToWrite = RowBatch & {
  readonly way: 'INSERT' | 'UPDATE' | 'UPSERT';
  /** A condition in SQL that a row must meet to be written; `cell` is the SQL of one of its cells. For all but `INSERT`. */
  readonly condition?: (cell: (column: string) => string) => string;
};

/** What one import reads and writes, thousands of rows at once. Each call sees what the calls before it wrote. */
export type BulkSession = {
  read<Row>(query: Prisma.Sql): Promise<Row[]>;
  /** Writes all rows or none. */
  write(writes: readonly RowsToWrite[]): Promise<void>;
};

/** What one transaction reads and writes past the query compiler, which would take longer than the database. */
export type BulkTransaction = {
  read<Row>(query: Prisma.Sql): Promise<Row[]>;
  execute(statement: Prisma.Sql): Promise<void>;
  /** Answers how many rows were written. */
  write(rows: RowsToWrite): Promise<number>;
  /** Keeps away who writes alone to an offer until the transaction ends. */
  writeTogether(offerId: string): Promise<void>;
};

/** A way to read and write thousands of rows at once that holds up no other request. */
export type Bulk = {
  read<Row>(query: Prisma.Sql): Promise<Row[]>;
  /** A session for an import of an offer. */
  session(offerId: string): BulkSession;
  /** Does work in one transaction; where it throws, nothing of it is kept. */
  transact<Result>(work: (transaction: BulkTransaction) => Promise<Result>): Promise<Result>;
};
