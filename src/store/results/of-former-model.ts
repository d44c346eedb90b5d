import { Prisma } from '../generated/sqlite/client.js';

/**
 * Whether a "result" has the points of a former model of its "offer", and no unfinished recalculation will update
 * it.
 */
export const OF_FORMER_MODEL = Prisma.sql`("result"."modelVersion" <> "offer"."modelVersion" AND NOT EXISTS (
  SELECT 1 FROM "ScoringRun" WHERE "offerId" = "offer"."id" AND "kind" = 'RECALCULATION' AND "finishedAt" IS NULL
))`;
