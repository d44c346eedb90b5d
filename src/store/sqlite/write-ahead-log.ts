import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseError } from '../database-error.js';
import type { HoldNote } from './hold.js';

/** How often a log may have been restarted since its salt was noted: SQLite adds one to the salt each time. */
const MOST_RESTARTS = 2 ** 24;

/** Throws a `DatabaseError` where the write-ahead log of a SQLite file is missing, or belongs to another file. */
export function checkLog(file: string, note: HoldNote): void {
  const salt = logSalt(file);
  const usesLog = writesByLog(file);
  if (salt === null) {
    if (note?.open && usesLog) throw missingLog(file);
  } else if (!usesLog || (note && !isLogOf(note, salt))) throw foreignLog(file);
}

/** Returns the salt that distinguishes a file's write-ahead log from others; null where it is missing or empty. */
export function logSalt(file: string): number | null {
  return readStart(`${file}-wal`, 20)?.readUInt32BE(16) ?? null;
}

/** Whether a log may be the one that belongs to a file. */
function isLogOf(note: NonNullable<HoldNote>, salt: number): boolean {
  return note.open && (note.salt === null || (salt - note.salt) >>> 0 <= MOST_RESTARTS);
}

/** Whether a SQLite file expects a write-ahead log; a backup that was never opened does not. */
function writesByLog(file: string): boolean {
  return readStart(file, 20)?.[18] === 2;
}

/** Returns the first bytes of a file; null where it is shorter. */
export function readStart(file: string, length: number): Buffer | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < length) return null;
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(length);
    readSync(handle, start, 0, length, 0);
    return start;
  } finally {
    closeSync(handle);
  }
}

function missingLog(file: string): DatabaseError {
  return new DatabaseError(
    `The database ${file} was not closed when its service ended, and ${file}-wal, which holds its latest changes, is ` +
      `missing. Put that file back. If it is lost, or if ${file} was replaced on purpose, remove ${file}.lock and start ` +
      'again: the service then opens the database as it is.',
  );
}

function foreignLog(file: string): DatabaseError {
  return new DatabaseError(
    `${file}-wal does not belong to the database ${file}, and would damage it. If another program has the database ` +
      'open, close it and start again. Otherwise restore the two files that belong ' +
      `together. If ${file} was replaced on purpose, as by a backup, remove ${file}-wal, ${file}-shm and ` +
      `${file}.lock and start again.`,
  );
}
