import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes that are kept free for deletions. */
const RESERVED = 4 * 1024 * 1024;

/** Bytes that a disk must have free for the reserve to be made anew. */
const ENOUGH = 8 * RESERVED;

/** Room on the disk of a SQLite file for deletions, which need some themselves. */
export type Reserve = {
  giveUp(): void;
  /** Makes it anew where the disk has room again. */
  refill(): void;
};

export function reserveFor(file: string): Reserve {
  const path = `${file}.reserve`;
  const isWhole = () => statSync(path, { throwIfNoEntry: false })?.size === RESERVED;
  return {
    giveUp: () => rmSync(path, { force: true }),
    refill() {
      const { bavail, bsize } = statfsSync(dirname(file));
      // A disk that compresses would keep no room for zeros.
      if (!isWhole() && bavail * bsize > ENOUGH) writeFileSync(path, randomBytes(RESERVED), { mode: 0o600 });
    },
  };
}
