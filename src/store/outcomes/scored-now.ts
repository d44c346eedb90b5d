import type { Grade, Intent } from '../../domain/generated/enums.js';
import { Prisma } from '../generated/sqlite/client.js';
import { INTENT_POINTS } from '../history/noted-result.js';
import type { Bulk } from '../sql/bulk.js';

/** The number of an offer's leads with a current machine score, by intent and grade, and how many of them have outcomes. */
export type ScoredGroup = {
  readonly score: number;
  readonly intent: Intent;
  readonly grade: Grade;
  readonly leads: number;
  /** The leads with an outcome of any kind. */
  readonly worked: number;
};

type SqlGroup = Omit<ScoredGroup, 'leads' | 'worked'> & {
  readonly leads: number | bigint;
  readonly worked: number | bigint;
};

/** The sign keeps SQLite from using the index of scores, which would read the table in random order. */
const HAS_SCORE = Prisma.raw('+"result"."score" IS NOT NULL');

/** Counts an offer's leads with a score of the machine. */
export async function scoredNow({ read }: Bulk, offerId: Prisma.Sql): Promise<ScoredGroup[]> {
  const rows = await read<SqlGroup>(Prisma.sql`
    SELECT "score", "intent", "grade", COUNT(*) AS "leads", SUM("worked") AS "worked" FROM (
      SELECT "result"."rulePoints" + ${INTENT_POINTS} AS "score", "result"."intent", "result"."grade",
        CASE WHEN "result"."leadId" IN (
          SELECT "outcome"."leadId" FROM "OutcomeBatch" AS "batch" JOIN "Outcome" AS "outcome" ON "outcome"."batchId" = "batch"."id"
          WHERE "batch"."offerId" = ${offerId} AND "batch"."committedAt" IS NOT NULL
        ) THEN 1 ELSE 0 END AS "worked"
      FROM "ScoreResult" AS "result"
      WHERE "result"."offerId" = ${offerId} AND "result"."status" = 'SCORED' AND ${HAS_SCORE} AND "result"."intent" IS NOT NULL
    ) AS "scored" GROUP BY "score", "intent", "grade"`);
  return rows.map((row) => ({ ...row, leads: Number(row.leads), worked: Number(row.worked) }));
}
