import type { Intent } from '../../domain/generated/enums.js';
import type { ResultPoints } from '../../domain/result.js';
import { isChange, type ResultInForce } from '../../scoring/history/cause-of-change.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { insertChanges, type WrittenChange } from '../history/write-changes.js';
import type { PageRequest } from '../page.js';
import type { ModelChanged } from '../runs/run-progress.js';
import type { Bulk } from '../sql/bulk.js';
import { type Cell, type RowBatch, updateRows } from '../sql/sql.js';
import { rankOfResult } from './confidence.js';
import { KNOWN_RESULT, type KnownResult, type SqlKnownResult, toKnownResult } from './known-result.js';

/** What a result is by the version in force; null where nothing is left of it: a lead that nobody has judged is let in again. */
export type Recalculated = {
  readonly outdated: OutdatedResult;
  readonly points: ResultPoints | null;
};

/** A result of another version of the scoring model. */
export type OutdatedResult = KnownResult & Pick<ResultInForce, 'score' | 'grade'>;

/** A page of results of other versions of the scoring model. */
export async function outdatedResults(
  { read }: Bulk,
  offerId: string,
  modelVersion: number,
  { first, after }: PageRequest,
): Promise<OutdatedResult[]> {
  const rows = await read<SqlKnownResult & Pick<ResultInForce, 'score' | 'grade'>>(Prisma.sql`
    SELECT ${KNOWN_RESULT}, "score", "grade" FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} AND "result"."modelVersion" <> ${modelVersion}
    ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map((row) => ({ ...toKnownResult(row), score: row.score, grade: row.grade }));
}

/**
 * Writes points and what they change, together with the progress of the run. A result that has points of this version by now,
 * or whose intent a person set or cleared meanwhile, is left as it is.
 */
export async function recordRecalculated(
  session: DatabaseSession,
  dialect: Dialect,
  { runId, at }: { readonly runId: string; readonly at: Date },
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
  // A lead that is disqualified has no intent after it.
  const wasRead = isAsRead('result', modelVersion, Prisma.sql`COALESCE("row"."intentAfter", ${INTENT_OF.result})`);
  await session.$executeRaw(insertChanges(dialect, { runId, at }, results.flatMap(changeBy), wasRead));
  const written = await session.$queryRaw<{ status: ResultPoints['status'] }[]>`
    ${updateRows(dialect, pointRows(results))} AND ${isAsRead('ScoreResult', modelVersion, Prisma.sql`"row"."intent"`)}
    RETURNING "ScoreResult"."status"`;
  const gone = results.filter(({ points }) => points === null).map(({ outdated }) => outdated.leadId);
  await session.$executeRaw`
    DELETE FROM "ScoreResult" WHERE ${dialect.isOneOf(Prisma.sql`"leadId"`, gone)} AND "overrideIntent" IS NULL
      AND "modelVersion" <> ${modelVersion}`;
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

/** The intent that points are worked out by, in SQL. */
const INTENT_OF = {
  result: Prisma.raw(`COALESCE("result"."overrideIntent", "result"."intent")`),
  ScoreResult: Prisma.raw(`COALESCE("ScoreResult"."overrideIntent", "ScoreResult"."intent")`),
} as const;

/** Whether a result is still of another version, and has the intent of a row, by which its points were worked out. */
function isAsRead(result: keyof typeof INTENT_OF, modelVersion: number, rowIntent: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`"${result}"."modelVersion"`)} <> ${modelVersion}
    AND ${INTENT_OF[result]} IS NOT DISTINCT FROM ${rowIntent}`;
}

function intentOf({ override, intent }: KnownResult): Intent | null {
  return override ?? intent;
}

function changeBy({ outdated, points }: Recalculated): WrittenChange[] {
  if (!points) return [];
  const { leadId, status, score, grade } = outdated;
  const intent = intentOf(outdated);
  const before = { status, score, grade, intent: score === null ? null : intent };
  const after = { ...points, intent: points.score === null ? null : intent };
  if (!isChange(before, after)) return [];
  const { modelVersion } = points;
  const written = { scoreAfter: points.score, gradeAfter: points.grade, intentAfter: after.intent };
  return [{ leadId, cause: 'MODEL_PUBLISHED', ...written, modelVersion, changedFields: null }];
}

function pointRows(results: readonly Recalculated[]): RowBatch {
  const columns = [
    'leadId',
    'status',
    'score',
    'grade',
    'rulePoints',
    'points',
    'confidence',
    'modelVersion',
    'intent',
  ];
  const rows = results.flatMap(({ outdated, points }) => {
    if (!points) return [];
    const rank = rankOfResult(points.status, outdated.confidence);
    return [[outdated.leadId, ...cellsOf(points), rank, points.modelVersion, intentOf(outdated)]];
  });
  return { table: 'ScoreResult', columns, key: ['leadId'], keep: ['intent'], rows };
}

function cellsOf({ status, score, grade, points }: ResultPoints): Cell[] {
  return [status, score, grade, points.points, points];
}

/** Whether a person set or cleared the intent of a result while its points were worked out. */
async function hasOutdated(session: DatabaseSession, offerId: string, modelVersion: number): Promise<boolean> {
  const where = { offerId, modelVersion: { not: modelVersion } };
  return (await session.scoreResult.findFirst({ where, select: { id: true } })) !== null;
}

/** Ends a recalculation, whose total are the results that it has given points. */
export async function completeRecalculation(
  session: DatabaseSession,
  dialect: Dialect,
  runId: string,
  modelVersion: number,
  now: Date,
): Promise<ModelChanged | 'RESULTS_LEFT' | null> {
  const run = await session.scoringRun.findUnique({ where: { id: runId }, select: { offerId: true } });
  if (!run) return null;
  await dialect.writeAlone(session, run.offerId);
  const offer = await session.offer.findUnique({ where: { id: run.offerId }, select: { modelVersion: true } });
  if (offer && offer.modelVersion !== modelVersion) return 'MODEL_CHANGED';
  if (await hasOutdated(session, run.offerId, modelVersion)) return 'RESULTS_LEFT';
  const row = await session.scoringRun.findUnique({ where: { id: runId, finishedAt: null } });
  if (!row) return null;
  const total = row.scored + row.failed + row.disqualified;
  const data = { status: 'COMPLETED', message: null, resumesAt: null, finishedAt: now, total };
  await session.scoringRun.update({ where: { id: runId }, data });
  return null;
}
