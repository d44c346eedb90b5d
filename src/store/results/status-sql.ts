import type { ScoreVerdict } from '../../domain/result.js';
import { Prisma } from '../generated/sqlite/client.js';

/** The conditions on "ScoreResult" for each status, by the columns of the index that has the order of scores. */
export const HAS_STATUS: Readonly<Record<ScoreVerdict['status'], Prisma.Sql>> = {
  SCORED: Prisma.sql`"score" IS NOT NULL`,
  AI_FAILED: Prisma.sql`("score" IS NULL AND "confidence" >= 0)`,
  DISQUALIFIED: Prisma.sql`("score" IS NULL AND "confidence" < 0)`,
};

/** Returns the condition that a result has one of these statuses. */
export function hasAnyStatus(statuses: readonly ScoreVerdict['status'][]): Prisma.Sql {
  if (statuses.length === 0) return Prisma.sql`false`;
  const conditions = statuses.map((status) => HAS_STATUS[status]);
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}
