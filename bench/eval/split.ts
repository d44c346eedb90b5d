import { createHash } from 'node:crypto';

/** Rows to look at while the rules are tuned, and rows to report alone. */
export const HALVES = ['tune', 'report'] as const;

export type Half = (typeof HALVES)[number];

/** The half that a row belongs to, by a hash of its text: the same on every machine, in whatever order the rows stand. */
export function halfOf(text: string): Half {
  const [byte = 0] = createHash('sha256').update(text).digest();
  return byte % 2 === 0 ? 'tune' : 'report';
}
