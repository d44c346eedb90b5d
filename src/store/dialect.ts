import type { Database, DatabaseSession } from './database.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { RowBatch } from './sql/rows.js';

/** Rows to look for by the values of a column, as many as `most` for each value. */
export type SearchByValues = {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly values: readonly string[];
  readonly condition: Prisma.Sql;
  readonly most: number;
};

/** What one database says or does otherwise than the other. What is not here is SQL that both understand. */
export type Dialect = {
  /** Whether a column holds one of these values: one parameter, however many they are, each looked up by the column's index. */
  isOneOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql;
  /** A query for the ids of the first rows that hold each of these values in a column with an index: one parameter, however many they are. */
  firstOfEach(search: SearchByValues): Prisma.Sql;
  /** Rows as a table "row" with their columns, to select from: one parameter, however many they are. */
  rowsOf(batch: RowBatch): Prisma.Sql;
  /** Whether a column holds a text, to the letter. */
  contains(column: Prisma.Sql, text: string): Prisma.Sql;
  /** The place of the first line break in a text, counted from 1; 0 where there is none. */
  lineBreakIn(text: Prisma.Sql): Prisma.Sql;
  /** Whether a text has the signs of ASCII from the blank to the tilde alone. */
  isPlain(text: Prisma.Sql): Prisma.Sql;
  /** A text with A to Z in lower case, and all other letters as they are. */
  lowerCase(text: Prisma.Sql): Prisma.Sql;
  /** Stands behind a text that is to be compared byte by byte, whatever the language of the database. */
  readonly bytewise: Prisma.Sql;
  /** The text of a member of a column of JSON, whatever characters its key has; null where there is none. */
  memberOf(column: Prisma.Sql, key: string): Prisma.Sql;
  /** The function that makes JSON of keys and values. */
  readonly jsonObject: Prisma.Sql;
  /** Stands behind a SELECT from "RunLead" where no other transaction is to read the same rows so before this one ends. */
  readonly lockingRunLeads: Prisma.Sql;
  /** Keeps all others from writing to an offer until this transaction ends, once those have ended that write now. */
  writeAlone(session: DatabaseSession, offerId: string): Promise<void>;
  /** Keeps away who writes alone to an offer until this transaction ends; others may write together with it. */
  writeTogether(session: DatabaseSession, offerId: string): Promise<void>;
  /** Has this transaction find rows by an index wherever there is one. */
  readByIndex(session: DatabaseSession): Promise<void>;
  /** Makes the index of the text that a search looks into, where that cannot be a migration. */
  indexSearchText(session: DatabaseSession): Promise<void>;
  readonly migrations: {
    /** Where they are, beside each other in folders as Prisma lays them out. */
    readonly folder: URL;
    /** Makes the table in which Prisma notes what was applied. */
    readonly ledger: string;
    /** Carries out a transaction that may build tables anew, while no other process migrates. */
    transact(database: Database, work: (session: DatabaseSession) => Promise<unknown>): Promise<unknown>;
    /** Throws where a migration in this transaction left rows that refer to nothing. */
    check(session: DatabaseSession): Promise<void>;
  };
};
