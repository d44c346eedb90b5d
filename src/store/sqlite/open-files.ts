import { statSync } from 'node:fs';

/** The code of a fault: the database's files were taken away or replaced. */
export const GONE = 'GONE';

/** The database's files were taken away or replaced while they were open. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

/** A database file and its write-ahead log, as a connection has them open. */
export type OpenFiles = {
  readonly file: string;
  /** Whether both are still what stands under their names: what is written to another file is lost. */
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
