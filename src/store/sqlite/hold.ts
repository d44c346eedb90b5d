import Database from 'libsql';

/** Milliseconds to wait for a process that is about to end. */
const PATIENCE = 1_000;

/** How a SQLite file was left; null where nothing is known of it. */
export type HoldNote =
  | { readonly open: false }
  /** A service works on it, or ended without closing it. The salt tells its write-ahead log from others; null where it is not known. */
  | { readonly open: true; readonly salt: number | null }
  | null;

/** The right to work on a SQLite file as the only service. */
export type Hold = {
  readonly note: HoldNote;
  write(note: HoldNote): void;
  release(): void;
};

/**
 * Takes the right to work on a SQLite file as the only service: a lock on a second SQLite file beside it, which the
 * operating system releases when the process ends, however it does. Null where another process has it.
 */
export function takeHold(file: string): Hold | null {
  const lock = new Database(`${file}.lock`, { timeout: PATIENCE });
  try {
    // The lock then outlasts transactions, and no journal is left beside it.
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS note (open INTEGER, salt INTEGER); COMMIT');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return {
    note: readNote(lock),
    write(note) {
      lock.exec('BEGIN; DELETE FROM note');
      if (note) lock.exec(`INSERT INTO note VALUES (${note.open}, ${note.open ? note.salt : null})`);
      lock.exec('COMMIT');
    },
    release() {
      // The driver closes a database only once its statements are collected as garbage.
      lock.exec('PRAGMA locking_mode = NORMAL; SELECT * FROM note');
      lock.close();
    },
  };
}

function readNote(lock: Database.Database): HoldNote {
  const [row] = lock.prepare('SELECT open, salt FROM note').all() as { open: number; salt: number | null }[];
  if (!row) return null;
  return row.open === 1 ? { open: true, salt: row.salt } : { open: false };
}
