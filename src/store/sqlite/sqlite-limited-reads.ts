import { randomUUID } from 'node:crypto';
import Database from 'libsql/promise';
import { LRUCache } from 'lru-cache';
import { type OpenFiles, openFiles } from './open-files.js';
import { BUSY_TIMEOUT, SQLITE_PRAGMAS } from './pragmas.js';
import type { SqlStatement } from './statements.js';

/** A query, and the most milliseconds that it may take. */
export type LimitedRead = SqlStatement & { readonly file: string; readonly limit: number };

/** A column of a result, with its declared type, if any. */
export type SqlColumn = { readonly name: string; readonly type: string | null };

/** The used part of a statement, which the driver has no types for. */
type Statement = {
  raw(isRaw: boolean): Statement;
  columns(): readonly SqlColumn[];
  all(args: readonly unknown[]): Promise<unknown[][]>;
};

let connection: Database | null = null;

/** The files of the connection at the time of opening. */
let files: OpenFiles | null = null;

/** Distinguishes this connection from earlier ones, whose versions also count from the start. */
let opened = '';

let versionQuery: Statement | null = null;

const prepared = new LRUCache<string, Statement>({ max: 100 });

/** The queries of `readLimitedText`, by the queries that they wrap. */
const wrapped = new LRUCache<string, string>({ max: 100 });

async function connect(file: string): Promise<Database> {
  if (connection && files?.file !== file) closeReads();
  if (connection) return connection;
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  for (const pragma of SQLITE_PRAGMAS) await (await database.prepare(`PRAGMA ${pragma}`)).all();
  // The first read creates the write-ahead log.
  await (await database.prepare('SELECT count(*) FROM sqlite_schema')).all();
  connection = database;
  opened = randomUUID();
  files = openFiles(file);
  return database;
}

async function prepare({ file, sql }: Pick<LimitedRead, 'file' | 'sql'>): Promise<Statement> {
  const database = await connect(file);
  const statement: Statement = prepared.get(sql) ?? (await database.prepare(sql));
  prepared.set(sql, statement);
  return statement;
}

/**
 * Reads rows, and interrupts SQLite at the time limit. Only the work up to the first row runs outside this thread and can be
 * interrupted; long queries sort or count, so all of their work comes before that row.
 */
export async function readLimited(task: LimitedRead) {
  const database = await connect(task.file);
  const statement = await prepare(task);
  const late = setTimeout(() => database.interrupt(), task.limit);
  try {
    const rows = await statement.raw(true).all(task.args);
    return { columns: statement.columns(), rows };
  } finally {
    clearTimeout(late);
  }
}

/** Reads rows in the same way, as one JSON text: creating and transferring a few long values takes half the time of many short ones. */
export async function readLimitedText(task: LimitedRead): Promise<string> {
  const known = wrapped.get(task.sql) ?? asText(task.sql, (await prepare(task)).columns());
  wrapped.set(task.sql, known);
  const { rows } = await readLimited({ ...task, sql: known });
  return String(rows[0]?.[0] ?? '[]');
}

/** Returns a query for the rows of another one as a list of JSON objects. */
function asText(sql: string, columns: readonly SqlColumn[]): string {
  const members = columns.map(({ name, type }) => `'${name}', ${type === 'JSONB' ? `json("${name}")` : `"${name}"`}`);
  return `SELECT '[' || group_concat(json_object(${members.join(', ')})) || ']' FROM (${sql})`;
}

/** Whether the files of the connection still exist under their names. */
export async function areReadFilesThere(file: string): Promise<boolean> {
  await connect(file);
  return files?.areThere() ?? true;
}

/** Returns a version that changes with every commit of another connection, and all writes use another one. */
export async function dataVersion(file: string): Promise<string> {
  const database = await connect(file);
  versionQuery ??= (await database.prepare('PRAGMA data_version')) as Statement;
  const [[version] = []] = (await versionQuery.raw(true).all([])) as number[][];
  return `${opened} ${version}`;
}

export function closeReads(): void {
  prepared.clear();
  versionQuery = null;
  connection?.close();
  connection = null;
}
