/** Milliseconds that a statement waits for another process to finish its write. */
export const BUSY_TIMEOUT = 5_000;

/** How every connection to a SQLite file is set up. */
export const SQLITE_PRAGMAS = [
  'journal_mode = WAL',
  // A commit then survives a killed process, and all but a power cut.
  'synchronous = NORMAL',
  'foreign_keys = ON',
  // In KiB: room for the indexes that a large import touches at random.
  'cache_size = -32768',
  // In pages of 4 KiB: fewer waits for the disk during an import.
  'wal_autocheckpoint = 10000',
] as const;
