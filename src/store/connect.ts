import { isPostgresUrl } from '../database-url.js';
import type { Connection } from './connection.js';
import { READ_LIMIT } from './read-limit.js';

/**
 * Opens the database of a URL: `file:path`, or `postgresql://user:password@host:port/name`. Read-only statements time out with a
 * `ReadTimeout` after `readLimit` milliseconds.
 */
export async function connect(url: string, readLimit = READ_LIMIT): Promise<Connection> {
  // Loaded on demand: the driver of the other database would only cost memory and time.
  if (isPostgresUrl(url)) return (await import('./postgresql/postgresql-connect.js')).connectPostgres(url, readLimit);
  return (await import('./sqlite/sqlite-connect.js')).connectSqlite(url, readLimit);
}
