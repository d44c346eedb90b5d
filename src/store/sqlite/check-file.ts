import { accessSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from '../database-error.js';
import { readStart } from './write-ahead-log.js';

const MAGIC = 'SQLite format 3\0';

/** Creates the folder of a SQLite file, readable only by its owner, since leads are personal data. */
export function makeFolderOf(file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new DatabaseError(`The folder ${folder} of the database cannot be created (${reason}). Set DATABASE_URL.`);
  }
}

/** Throws a `DatabaseError` where a path is not a readable and writable SQLite file. */
export function checkFile(file: string): void {
  if (!succeeds(() => accessSync(dirname(file), constants.W_OK))) {
    throw new DatabaseError(
      `The folder ${dirname(file)} of the database cannot be written to. Change its permissions.`,
    );
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isFile()) throw new DatabaseError(`${file} is not a file. Set DATABASE_URL to the database's file.`);
  for (const [mode, verb] of [['r', 'read'] as const, ['r+', 'written to'] as const]) {
    if (succeeds(() => closeSync(openSync(file, mode)))) continue;
    throw new DatabaseError(`The database ${file} cannot be ${verb}. Change its permissions.`);
  }
  if (found.size > 0 && readStart(file, MAGIC.length)?.toString('latin1') !== MAGIC) {
    throw new DatabaseError(`${file} is not a SQLite database. Set DATABASE_URL to the database's file.`);
  }
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
