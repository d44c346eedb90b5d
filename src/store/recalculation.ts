import type { Bulk } from './bulk.js';
import { rankOfResult } from './confidence.js';
import type { DatabaseSession } from './database.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { KNOWN_RESULT, type KnownResult, type SqlKnownResult, toKnownResult } from './known-result.js';
import type { PageRequest } from './page.js';
import type { ResultPoints } from './records.js';
import type { ModelChanged } from './run-progress.js';
import { type Cell, type RowBatch, updateRows } from './sql.js';

/** What a result is by the version in force; null where nothing is left of it: a lead that nobody has judged is let in again. */
export type Recalculated = Pick<KnownResult, 'leadId' | 'confidence'> & { readonly points: ResultPoints | null };

/** A page of results of other versions of the scoring model. */
export async function outdatedResults(
  { read }: Bulk,
  offerId: string,
  modelVersion: number,
  { first, after }: PageRequest,
): Promise<KnownResult[]> {
  const rows = await read<SqlKnownResult>(Prisma.sql`
    SELECT ${KNOWN_RESULT} FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} AND "result"."modelVersion" <> ${modelVersion}
    ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map(toKnownResult);
}

/** Writes points together with the progress of the run. A result that has points of this version by now is left as it is. */
export async function recordRecalculated(
  session: DatabaseSession,
  dialect: Dialect,
  runId: string,
  modelVersion: number,
  results: readonly Recalculated[],
): Promise<ModelChanged | null> {
  const run = await session.scoringRun.findUnique({ where: { id: runId }, select: { offerId: true } });
  if (!run) return null;
  await dialect.writeTogether(session, run.offerId);
  const [now] = await session.$queryRaw<{ modelVersion: number }[]>`
    SELECT "offer"."modelVersion" FROM "ScoringRun" AS "run" JOIN "Offer" AS "offer" ON "offer"."id" = "run"."offerId"
    WHERE "run"."id" = ${runId} AND "run"."finishedAt" IS NULL`;
  if (!now) return null;
  if (now.modelVersion !== modelVersion) return 'MODEL_CHANGED';
  const isOutdated = Prisma.sql`"ScoreResult"."modelVersion" <> ${modelVersion}`;
  const written = await session.$queryRaw<{ status: ResultPoints['status'] }[]>`
    ${updateRows(dialect, pointRows(results))} AND ${isOutdated} RETURNING "ScoreResult"."status"`;
  const gone = results.filter(({ points }) => points === null).map(({ leadId }) => leadId);
  await session.$executeRaw`
    DELETE FROM "ScoreResult" WHERE ${dialect.isOneOf(Prisma.sql`"leadId"`, gone)} AND ${isOutdated}`;
  const count = (status: ResultPoints['status']) => written.filter((row) => row.status === status).length;
  await session.scoringRun.update({
    where: { id: runId },
    data: {
      scored: { increment: count('SCORED') },
      failed: { increment: count('AI_FAILED') },
      disqualified: { increment: count('DISQUALIFIED') },
    },
  });
  return null;
}

function pointRows(results: readonly Recalculated[]): RowBatch {
  const columns = ['leadId', 'status', 'score', 'grade', 'rulePoints', 'points', 'confidence', 'modelVersion'];
  const rows = results.flatMap(({ leadId, confidence, points }) =>
    points ? [[leadId, ...cellsOf(points), rankOfResult(points.status, confidence), points.modelVersion]] : [],
  );
  return { table: 'ScoreResult', columns, key: ['leadId'], rows };
}

function cellsOf({ status, score, grade, points }: ResultPoints): Cell[] {
  return [status, score, grade, points.points, points];
}

/** Ends a recalculation, whose total are the results that it has given points. */
export async function completeRecalculation(
  session: DatabaseSession,
  dialect: Dialect,
  runId: string,
  modelVersion: number,
  now: Date,
): Promise<ModelChanged | null> {
  const run = await session.scoringRun.findUnique({ where: { id: runId }, select: { offerId: true } });
  if (!run) return null;
  await dialect.writeAlone(session, run.offerId);
  const offer = await session.offer.findUnique({ where: { id: run.offerId }, select: { modelVersion: true } });
  if (offer && offer.modelVersion !== modelVersion) return 'MODEL_CHANGED';
  const row = await session.scoringRun.findUnique({ where: { id: runId, finishedAt: null } });
  if (!row) return null;
  const total = row.scored + row.failed + row.disqualified;
  const data = { status: 'COMPLETED', message: null, resumesAt: null, finishedAt: now, total };
  await session.scoringRun.update({ where: { id: runId }, data });
  return null;
}
