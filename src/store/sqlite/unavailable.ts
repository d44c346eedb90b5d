import { DatabaseFull, DatabaseUnavailable } from '../database-error.js';
import { GONE } from './open-files.js';
import type { SqlFault } from './statements.js';

/** The reasons for which SQLite is unavailable, by the first part of its code, and what to do. */
const REASONS: readonly (readonly [code: string, reason: string])[] = [
  ['SQLITE_BUSY', 'The database is locked by another program. Try again, and end that program if this continues.'],
  ['SQLITE_LOCKED', 'The database is locked. Try again.'],
  ['SQLITE_READONLY', 'The database cannot be written to. Its administrator has to change its permissions.'],
  ['SQLITE_CANTOPEN', 'The database cannot be opened. Its administrator has to check its file and folder.'],
  ['SQLITE_IOERR', 'The disk of the database cannot be read or written. Its administrator has to check it.'],
  ['SQLITE_CORRUPT', 'The database is damaged. Its administrator has to restore a backup.'],
  ['SQLITE_NOTADB', 'The file of the database is not a SQLite database. Its administrator has to restore a backup.'],
  [GONE, 'The file of the database was taken away or replaced. Its administrator has to restart the service.'],
];

const FULL = 'The disk of the database is full. Make room on it; offers and leads can still be deleted.';

/** Returns the error of an unavailable database; null where the statement caused the error. */
export function unavailableFor(error: Error & SqlFault): DatabaseUnavailable | null {
  if (error.code.startsWith('SQLITE_FULL')) return new DatabaseFull(FULL, { cause: error });
  const [, reason] = REASONS.find(([start]) => error.code.startsWith(start)) ?? [];
  return reason === undefined ? null : new DatabaseUnavailable(reason, { cause: error });
}
