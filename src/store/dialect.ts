import type { Database, DatabaseSession } from './database.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { RowBatch } from './sql/rows.js';

/** A search for rows by the values of a column, for up to `most` rows per value. */
export type SearchByValues = {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly values: readonly string[];
  readonly condition: Prisma.Sql;
  readonly most: number;
};

/** The differences between the two databases. All other SQL is common to both. */
export type Dialect = {
  /** Whether a column has one of these values, which are one parameter. Each value is looked up in the column's index. */
  isOneOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql;
  /** Selects the ids of the first rows with each of these values in an indexed column; the values are one parameter. */
  firstOfEach(search: SearchByValues): Prisma.Sql;
  /** Turns rows into a table "row" to select from; they are one parameter. */
  rowsOf(batch: RowBatch): Prisma.Sql;
  /** Whether a column contains a text, case-sensitive. */
  contains(column: Prisma.Sql, text: string): Prisma.Sql;
  /** Returns the position of the first line break in a text, from 1; 0 where there is none. */
  lineBreakIn(text: Prisma.Sql): Prisma.Sql;
  /** Whether a text has only printable ASCII characters. */
  isPlain(text: Prisma.Sql): Prisma.Sql;
  /** Returns a text with A to Z in lower case, and all other letters unchanged. */
  lowerCase(text: Prisma.Sql): Prisma.Sql;
  /** Follows a text to compare it byte by byte, whatever the language of the database. */
  readonly bytewise: Prisma.Sql;
  /** Returns the text of a member of a JSON column, for keys with any characters; null where there is none. */
  memberOf(column: Prisma.Sql, key: string): Prisma.Sql;
  /** Returns SQL for the text that fixed keys lead to in a JSON column; null where there is none. */
  textAt(column: string, keys: readonly string[]): string;
  /** The function that builds JSON from keys and values. */
  readonly jsonObject: Prisma.Sql;
  /** Follows a SELECT from "RunLead" to lock the rows until this transaction ends. */
  readonly lockingRunLeads: Prisma.Sql;
  /** Locks an offer exclusively until this transaction ends, after waiting for its current writers. */
  writeAlone(session: DatabaseSession, offerId: string): Promise<void>;
  /** Locks an offer against exclusive writers until this transaction ends; other shared writers can write too. */
  writeTogether(session: DatabaseSession, offerId: string): Promise<void>;
  /** Makes this transaction use an index wherever there is one. */
  readByIndex(session: DatabaseSession): Promise<void>;
  /** Creates the index for text search, if that cannot be a migration. */
  indexSearchText(session: DatabaseSession): Promise<void>;
  readonly migrations: {
    /** The folder of the migrations, in Prisma's layout. */
    readonly folder: URL;
    /** Creates Prisma's table of applied migrations. */
    readonly ledger: string;
    /** Runs a transaction that may rebuild tables, while no other process migrates. */
    transact(database: Database, work: (session: DatabaseSession) => Promise<unknown>): Promise<unknown>;
    /** Throws where a migration in this transaction left rows with dangling references. */
    check(session: DatabaseSession): Promise<void>;
  };
};
