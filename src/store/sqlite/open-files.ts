import { statSync } from 'node:fs';

/** The error code for database files that were removed or replaced. */
export const GONE = 'GONE';

/** The database files were removed or replaced while they were open. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

/** A database file and its write-ahead log, as opened by a connection. */
export type OpenFiles = {
  readonly file: string;
  /** Whether both are still the files under their names: writes to other files would be lost. */
  areThere(): boolean;
};

export function openFiles(file: string): OpenFiles {
  const identify = () => [file, `${file}-wal`].map(identityOf).join();
  const opened = identify();
  return { file, areThere: () => identify() === opened };
}

function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.dev}:${found.ino}` : 'none';
}
