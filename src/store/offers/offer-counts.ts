import type { OfferCounts } from '../../domain/offer.js';
import type { Database } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';
import { leadCount } from '../leads/leads.js';
import { OF_FORMER_MODEL } from '../results/of-former-model.js';
import { HAS_STATUS } from '../results/status-sql.js';

type CountRow = {
  readonly [Count in 'leads' | 'scored' | 'failed' | 'disqualified' | 'stale' | 'failedFresh' | 'outgrown']:
    | number
    | bigint;
};

/** Reads all counts of an offer in one statement, so that they are consistent. Each part uses its own index. */
export async function offerCounts(database: Database, offerId: Prisma.Sql): Promise<OfferCounts> {
  const results = (condition: Prisma.Sql) =>
    Prisma.sql`(SELECT COUNT(*) FROM "ScoreResult" WHERE "offerId" = ${offerId} AND ${condition})`;
  const [row] = await database.$queryRaw<CountRow[]>`SELECT
    (${leadCount(offerId)}) AS "leads",
    ${results(HAS_STATUS.SCORED)} AS "scored",
    ${results(HAS_STATUS.AI_FAILED)} AS "failed",
    ${results(HAS_STATUS.DISQUALIFIED)} AS "disqualified",
    ${results(Prisma.sql`"stale"`)} AS "stale",
    ${results(Prisma.sql`${HAS_STATUS.AI_FAILED} AND NOT "stale"`)} AS "failedFresh",
    (${outgrownCount(offerId)}) AS "outgrown"`;
  const count = (name: keyof CountRow) => Number(row?.[name]);
  const [leads, scored, failed] = [count('leads'), count('scored'), count('failed')];
  const [disqualified, stale] = [count('disqualified'), count('stale')];
  const unscored = leads - scored - failed - disqualified;
  const toScore = unscored + stale + count('failedFresh') + count('outgrown');
  return { leads, scored, failed, disqualified, stale, unscored, toScore };
}

/**
 * Counts the results that are current except for their model. Only an aborted recalculation leaves any, so other offers need
 * no search.
 */
function outgrownCount(offerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT COUNT(*) FROM "Offer" AS "offer" JOIN "ScoreResult" AS "result" ON "result"."offerId" = "offer"."id"
    WHERE "offer"."id" = ${offerId} AND NOT "result"."stale" AND "result"."status" <> 'AI_FAILED' AND ${OF_FORMER_MODEL}
    AND (SELECT "status" FROM "ScoringRun" WHERE "offerId" = "offer"."id" AND "kind" = 'RECALCULATION'
      ORDER BY "id" DESC LIMIT 1) IN ('CANCELLED', 'FAILED')`;
}
