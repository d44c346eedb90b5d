import { Prisma } from '../generated/sqlite/client.js';

/** What a lock on an offer is for; each kind has numbers of its own. */
export const LOCKS = { writing: 1, importing: 2 } as const;

/** The number of an offer's lock. Two offers may have one number, and then wait for each other now and then. */
export function lockKey(kind: (typeof LOCKS)[keyof typeof LOCKS], offerId: string): Prisma.Sql {
  return Prisma.sql`hashtextextended(${offerId}, ${kind})`;
}
