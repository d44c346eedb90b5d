import type { DatabaseSession } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';

/** Visible batches. */
export const SEEN_BATCH = { committedAt: { not: null } } as const;

/** Whether an "Outcome" in a statement is visible. */
export const IS_SEEN = Prisma.raw(
  `EXISTS (SELECT 1 FROM "OutcomeBatch" WHERE "OutcomeBatch"."id" = "Outcome"."batchId" AND "OutcomeBatch"."committedAt" IS NOT NULL)`,
);

/** Makes a batch and its outcomes invisible, before they are removed. */
export async function hideBatch(session: DatabaseSession, id: string): Promise<boolean> {
  const { count } = await session.outcomeBatch.updateMany({
    where: { id, ...SEEN_BATCH },
    data: { committedAt: null },
  });
  return count === 1;
}
