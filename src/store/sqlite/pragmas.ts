/** Milliseconds that a statement waits for another process to finish its write. */
export const BUSY_TIMEOUT = 5_000;

/** The settings of every connection to a SQLite file. */
export const SQLITE_PRAGMAS = [
  'journal_mode = WAL',
  // A commit then survives a killed process, but not every power cut.
  'synchronous = NORMAL',
  'foreign_keys = ON',
  // In KiB: enough for the indexes that a large import accesses at random.
  'cache_size = -32768',
  // In pages of 4 KiB: fewer waits for the disk during an import.
  'wal_autocheckpoint = 10000',
] as const;
