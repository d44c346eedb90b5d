import { realpathSync } from 'node:fs';
import { DatabaseError } from '../database-error.js';
import { checkFile, makeFolderOf } from './check-file.js';
import { type Hold, takeHold } from './hold.js';
import { checkLog, logSalt } from './write-ahead-log.js';

/** A SQLite file that this process holds as its only service. */
export type HeldFile = {
  /** Notes that the database is open and was written to. */
  opened(): void;
  /** Releases the file; `closed` says whether the database was closed before. */
  release(closed: boolean): void;
};

/** Holds a SQLite file. Throws a `DatabaseError` where another service holds it, or the file cannot be used. */
export function holdFile(path: string): HeldFile {
  makeFolderOf(path);
  checkFile(path);
  const file = realPath(path);
  const hold = tryHold(file);
  if (!hold) throw heldByAnother(path);
  return checked(hold, file, () => {
    // Until the database is open, its state is unknown: the process may end at any time.
    hold.write(null);
    return {
      opened: () => hold.write({ open: true, salt: logSalt(file) }),
      release(closed) {
        if (closed) noteClosed(hold, file);
        hold.release();
      },
    };
  });
}

/** Works on a SQLite file that a service may hold. Throws a `DatabaseError` where the file cannot be used. */
export async function besideService<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  makeFolderOf(path);
  checkFile(path);
  const file = realPath(path);
  const before = tryHold(file);
  if (before) {
    checked(before, file, () => before.write(null));
    before.release();
  }
  const result = await work();
  const after = tryHold(file);
  if (after && after.note === null) noteClosed(after, file);
  after?.release();
  return result;
}

function tryHold(file: string): Hold | null {
  try {
    return takeHold(file);
  } catch (error) {
    const { message } = error as Error;
    throw new DatabaseError(`${file}.lock cannot be used (${message}). Remove it if no service uses ${file}.`);
  }
}

function checked<Result>(hold: Hold, file: string, use: () => Result): Result {
  try {
    checkLog(file, hold.note);
    return use();
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** A remaining log belongs to another process that still has the database open. */
function noteClosed(hold: Hold, file: string): void {
  hold.write(logSalt(file) === null ? { open: false } : null);
}

/** Resolves links, so that two names of one file share one lock. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function heldByAnother(path: string): DatabaseError {
  return new DatabaseError(
    `The database ${path} is in use by another service, and on SQLite only one may work on it. Stop that service first, ` +
      'set DATABASE_URL to another file, or use PostgreSQL for several processes.',
  );
}
