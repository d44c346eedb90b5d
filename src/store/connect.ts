import { isPostgresUrl } from '../database-url.js';
import type { Connection } from './connection.js';
import { READ_LIMIT } from './read-limit.js';

/**
 * Opens the database of a URL: `file:path`, or `postgresql://user:password@host:port/name`. What only reads is stopped with a
 * `ReadTimeout` after so many milliseconds.
 */
export async function connect(url: string, readLimit = READ_LIMIT): Promise<Connection> {
  // Loaded when needed: the driver of the other database would take its memory and time in vain.
  if (isPostgresUrl(url)) return (await import('./postgresql/postgresql-connect.js')).connectPostgres(url, readLimit);
  return (await import('./sqlite/sqlite-connect.js')).connectSqlite(url, readLimit);
}
