import { Prisma } from '../generated/sqlite/client.js';

/** The purposes of locks on an offer; each kind has separate numbers. */
export const LOCKS = { writing: 1, importing: 2 } as const;

/** Returns the number of an offer's lock. Two offers may share a number, and then sometimes wait for each other. */
export function lockKey(kind: (typeof LOCKS)[keyof typeof LOCKS], offerId: string): Prisma.Sql {
  return Prisma.sql`hashtextextended(${offerId}, ${kind})`;
}
