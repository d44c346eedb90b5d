import { createHash } from 'node:crypto';

/** Rows to examine while the rules are tuned, and rows only to report. */
export const HALVES = ['tune', 'report'] as const;

export type Half = (typeof HALVES)[number];

/** Returns the half of a row, by a hash of its text: the same on every machine and in any order of rows. */
export function halfOf(text: string): Half {
  const [byte = 0] = createHash('sha256').update(text).digest();
  return byte % 2 === 0 ? 'tune' : 'report';
}
