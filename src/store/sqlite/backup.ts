import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'libsql';
import { DatabaseError } from '../database-error.js';
import { besideService } from './held-file.js';
import type { SqlFault } from './statements.js';
import { unavailableFor } from './unavailable.js';

/** Milliseconds to wait for others that write. */
const BUSY_TIMEOUT = 60_000;

/**
 * Writes what a SQLite file holds at this moment into a new one, while a service goes on with it. The new file is there whole
 * or not at all. Throws a `DatabaseError` where there is nothing to copy, or the new file is there already.
 */
export async function backUpSqlite(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new DatabaseError(`There is no database ${file} to back up. Set DATABASE_URL.`);
  if (existsSync(target)) throw new DatabaseError(`${target} is there already. Name a file that is not.`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  await besideService(file, async () => copyInto(part, file));
  // It holds people's data, and the secret that signs links.
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
