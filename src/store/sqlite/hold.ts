import Database from 'libsql';

/** Milliseconds to wait for a process that is ending. */
const PATIENCE = 1_000;

/** The state in which a SQLite file was left; null where it is unknown. */
export type HoldNote =
  | { readonly open: false }
  /** A service has it open, or ended without closing it. The salt identifies its write-ahead log; null where it is unknown. */
  | { readonly open: true; readonly salt: number | null }
  | null;

/** The exclusive hold of a service on a SQLite file. */
export type Hold = {
  readonly note: HoldNote;
  write(note: HoldNote): void;
  release(): void;
};

/**
 * Takes the exclusive hold on a SQLite file: a lock on a second SQLite file next to it, which the operating system releases
 * however the process ends. Returns null where another process has it.
 */
export function takeHold(file: string): Hold | null {
  const lock = new Database(`${file}.lock`, { timeout: PATIENCE });
  try {
    // The lock then outlasts transactions, without a journal file.
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
      // The driver closes a database only after its statements are garbage-collected.
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
