import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes that are kept free for deletions. */
const RESERVED = 4 * 1024 * 1024;

/** The least free bytes for creating the reserve again. */
const ENOUGH = 8 * RESERVED;

/** Reserved disk space for deletions from a SQLite file, which need some themselves. */
export type Reserve = {
  giveUp(): void;
  /** Creates the reserve again once the disk has space. */
  refill(): void;
};

export function reserveFor(file: string): Reserve {
  const path = `${file}.reserve`;
  const isWhole = () => statSync(path, { throwIfNoEntry: false })?.size === RESERVED;
  return {
    giveUp: () => rmSync(path, { force: true }),
    refill() {
      const { bavail, bsize } = statfsSync(dirname(file));
      // A compressing disk would reserve nothing for zeros.
      if (!isWhole() && bavail * bsize > ENOUGH) writeFileSync(path, randomBytes(RESERVED), { mode: 0o600 });
    },
  };
}
