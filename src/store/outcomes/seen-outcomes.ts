import type { DatabaseSession } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';

/** Batches that can be seen. */
export const SEEN_BATCH = { committedAt: { not: null } } as const;

/** Whether an "Outcome" in a statement can be seen. */
export const IS_SEEN = Prisma.raw(
  `EXISTS (SELECT 1 FROM "OutcomeBatch" WHERE "OutcomeBatch"."id" = "Outcome"."batchId" AND "OutcomeBatch"."committedAt" IS NOT NULL)`,
);

/** Makes of a batch one that can be seen no more, and so its outcomes; they are to be removed. */
export async function hideBatch(session: DatabaseSession, id: string): Promise<boolean> {
  const { count } = await session.outcomeBatch.updateMany({
    where: { id, ...SEEN_BATCH },
    data: { committedAt: null },
  });
  return count === 1;
}
