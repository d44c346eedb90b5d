import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'libsql';
import { DatabaseError } from '../database-error.js';
import { besideService } from './held-file.js';
import type { SqlFault } from './statements.js';
import { unavailableFor } from './unavailable.js';

/** Milliseconds to wait for other writers. */
const BUSY_TIMEOUT = 60_000;

/**
 * Copies a SQLite file, as it is now, into a new one, while a service may use it. The new file is complete or does not
 * exist. Throws a `DatabaseError` where there is nothing to copy, or the new file exists.
 */
export async function backUpSqlite(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new DatabaseError(`There is no database ${file} to back up. Set DATABASE_URL.`);
  if (existsSync(target)) throw new DatabaseError(`${target} already exists. Name a new file.`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  await besideService(file, async () => copyInto(part, file));
  // It contains personal data, and the secret that signs links.
  chmodSync(part, 0o600);
  renameSync(part, target);
}

function copyInto(part: string, file: string): void {
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  try {
    database.prepare('VACUUM INTO ?').run(part);
  } catch (error) {
    throw unavailableFor(error as Error & SqlFault) ?? error;
  } finally {
    database.close();
  }
}
