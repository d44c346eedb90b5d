import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import { isQuery } from '../sql/is-query.js';
import { columnsOf, rowsOf } from './cells.js';
import { GONE, GoneError, type OpenFiles, openFiles } from './open-files.js';
import { BUSY_TIMEOUT, SQLITE_PRAGMAS } from './pragmas.js';
import {
  areReadFilesThere,
  closeReads,
  dataVersion,
  type LimitedRead,
  readLimited,
  readLimitedText,
  type SqlColumn,
} from './sqlite-limited-reads.js';
import type { RowCells, SqlCells, SqlFault, SqlStatement } from './statements.js';

// Code of the thread that has the connection: each exported function is a task. Errors of SQLite are returned, not thrown,
// since an error loses its code between threads.

let connection: Database.Database | null = null;

/** The files of the connection at the time of opening. */
let files: OpenFiles | null = null;

/** By SQL: a discarded statement keeps its values until the next garbage collection, which is rare in this thread. */
const prepared = new LRUCache<string, Database.Statement>({ max: 100 });

function connect(file: string): Database.Database {
  if (connection && files?.file !== file) close();
  if (connection) return connection;
  connection = new Database(file, { timeout: BUSY_TIMEOUT });
  for (const pragma of SQLITE_PRAGMAS) connection.prepare(`PRAGMA ${pragma}`).all();
  // The first read creates the write-ahead log.
  connection.exec('SELECT count(*) FROM sqlite_schema');
  files = openFiles(file);
  return connection;
}

/** Opens the connection before a write. */
function connectToWrite(file: string): Database.Database {
  const database = connect(file);
  if (files && !files.areThere()) throw new GoneError();
  return database;
}

function prepare(database: Database.Database, sql: string): Database.Statement {
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

/** Runs one statement, within the open transaction or without one. */
export function execute(task: SqlStatement & { readonly file: string; readonly inTransaction: boolean }) {
  return refusalOr(() => {
    const database = task.inTransaction || isQuery(task.sql) ? connect(task.file) : connectToWrite(task.file);
    // A restarted thread does not have the transaction of the one before.
    if (database.inTransaction !== task.inTransaction) throw new Error('The transaction has ended.');
    return runStatement(database, task);
  });
}

function runStatement(database: Database.Database, { sql, args }: SqlStatement): SqlCells {
  if (!isQuery(sql)) refuseBrokenText(args);
  const statement = prepare(database, sql);
  if (!statement.reader) return { columns: [], columnTypes: [], cells: [], rowsAffected: statement.run(args).changes };
  return cellsOf(statement.columns(), statement.raw(true).all(args) as unknown[][]);
}

function cellsOf(columns: readonly SqlColumn[], rows: readonly (readonly unknown[])[]): SqlCells {
  return {
    columns: columns.map(({ name }) => name),
    columnTypes: columns.map(({ type }) => type ?? ''),
    cells: columnsOf(rows, columns.length),
    rowsAffected: 0,
  };
}

/** Commits the open transaction; rolls it back on failure. */
export function commit({ file }: { readonly file: string }) {
  return refusalOr(() => orRollBack(connect(file), () => {}));
}

/** Rolls back the open transaction. On a full disk SQLite has already done so. */
export function rollback() {
  return refusalOr(() => {
    if (connection?.inTransaction) connection.exec('ROLLBACK');
  });
}

/** Runs one query outside transactions, in turn with the writes. */
export function read({ file, ...statement }: SqlStatement & { readonly file: string }) {
  return refusalOr(() => runStatement(connect(file), statement));
}

/** Runs one query outside transactions, with a time limit. */
export function readWithin(task: LimitedRead) {
  return refusalOf(async () => {
    const { columns, rows } = await readLimited(task);
    return cellsOf(columns, rows);
  });
}

/** Does the same, and returns the rows as one JSON text. */
export function readTextWithin(task: LimitedRead) {
  return refusalOf(() => readLimitedText(task));
}

/** Writes rows in one transaction. A prepared statement takes half the time per row of a statement over JSON. */
export function write({ file, writes }: { readonly file: string; readonly writes: readonly RowCells[] }) {
  return refusalOr(() => {
    const database = connectToWrite(file);
    database.exec('BEGIN IMMEDIATE');
    orRollBack(database, () => {
      for (const one of writes) runRows(database, one);
    });
  });
}

/** Runs a statement of the open transaction for each row; returns how many rows it changed. */
export function executeRows({ file, ...write }: RowCells & { readonly file: string }) {
  return refusalOr(() => {
    const database = connect(file);
    if (!database.inTransaction) throw new Error('The transaction has ended.');
    return runRows(database, write);
  });
}

function runRows(database: Database.Database, { sql, cells }: RowCells): number {
  const statement = prepare(database, sql);
  let changed = 0;
  for (const row of rowsOf(cells)) {
    refuseBrokenText(row);
    changed += statement.run(row).changes;
  }
  return changed;
}

/** Rejects lone surrogates before a write: once one is stored, the driver ends the whole process when it is read. */
function refuseBrokenText(values: readonly unknown[]): void {
  const isBroken = values.some((value) => typeof value === 'string' && !value.isWellFormed());
  if (isBroken) throw new Error('A text to store has a lone surrogate.');
}

function orRollBack(database: Database.Database, work: () => void): void {
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Returns the version of the data that reads see. */
export function readVersion({ file }: { readonly file: string }) {
  return refusalOf(() => dataVersion(file));
}

/** Whether the files of the connection still exist under their names. */
export function areFilesThere({ file }: { readonly file: string }) {
  return refusalOf(() => areReadFilesThere(file));
}

export function close(): void {
  prepared.clear();
  connection?.close();
  connection = null;
  files = null;
  closeReads();
}

function refusalOr<Result>(work: () => Result): { readonly result: Result } | { readonly fault: SqlFault } {
  try {
    return { result: work() };
  } catch (error) {
    const fault = faultOf(error);
    // The driver leaves such a statement open, which would keep later ones from being committed.
    if (isBusy(fault) && !connection?.inTransaction) close();
    return { fault };
  }
}

async function refusalOf<Result>(work: () => Promise<Result>) {
  try {
    return { result: await work() };
  } catch (error) {
    const fault = faultOf(error);
    if (isBusy(fault)) closeReads();
    return { fault };
  }
}

function isBusy({ code }: SqlFault): boolean {
  return code.startsWith('SQLITE_BUSY');
}

function faultOf(error: unknown): SqlFault {
  if (error instanceof GoneError) return { message: error.message, code: GONE };
  if (!(error instanceof Database.SqliteError)) throw error;
  const { message, code, rawCode } = error as SqlFault;
  return { message, code, rawCode };
}
