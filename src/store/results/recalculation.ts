import type { Intent } from '../../domain/generated/enums.js';
import type { ResultPoints } from '../../domain/result.js';
import { isChange } from '../../scoring/history/cause-of-change.js';
import type { Connection } from '../connection.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { insertChanges, type WrittenChange } from '../history/write-changes.js';
import type { PageRequest } from '../page.js';
import { addToRun, type ModelChanged } from '../runs/run-progress.js';
import type { BulkTransaction } from '../sql/bulk.js';
import type { Cell } from '../sql/rows.js';
import { rankOfResult } from './confidence.js';
import { type KnownResult, knownResultColumns, type SqlKnownResult, toKnownResult } from './known-result.js';

/** A result by the current version; null points where nothing is left of it: a lead without a verdict is admitted again. */
export type Recalculated = {
  readonly outdated: KnownResult;
  readonly points: ResultPoints | null;
};

/** Returns a page of results of other versions of the scoring model. */
export async function outdatedResults(
  { bulk, dialect }: Pick<Connection, 'bulk' | 'dialect'>,
  offerId: string,
  modelVersion: number,
  { first, after }: PageRequest,
): Promise<KnownResult[]> {
  const rows = await bulk.readWide<SqlKnownResult>(Prisma.sql`
    SELECT ${knownResultColumns(dialect)} FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} AND "result"."modelVersion" <> ${modelVersion}
    ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map(toKnownResult);
}

/**
 * Writes points and their changes, together with the progress of the run. Skips results that already have points of this version,
 * or whose intent a person has set or cleared since.
 */
export async function recordRecalculated(
  transaction: BulkTransaction,
  dialect: Dialect,
  { runId, offerId, at }: { readonly runId: string; readonly offerId: string; readonly at: Date },
  modelVersion: number,
  results: readonly Recalculated[],
): Promise<ModelChanged | null> {
  await transaction.writeTogether(offerId);
  const [now] = await transaction.read<{ readonly modelVersion: number }>(Prisma.sql`
    SELECT "offer"."modelVersion" FROM "ScoringRun" AS "run" JOIN "Offer" AS "offer" ON "offer"."id" = "run"."offerId"
    WHERE "run"."id" = ${runId} AND "run"."finishedAt" IS NULL`);
  if (!now) return null;
  if (now.modelVersion !== modelVersion) return 'MODEL_CHANGED';
  await writeChanges(transaction, dialect, { runId, at }, modelVersion, results);
  const scored = await writePoints(transaction, modelVersion, results, 'SCORED');
  const failed = await writePoints(transaction, modelVersion, results, 'AI_FAILED');
  const disqualified = await writePoints(transaction, modelVersion, results, 'DISQUALIFIED');
  await transaction.execute(addToRun(runId, { scored, failed, disqualified }));
  return null;
}

/** Writes the changes of results that are still as they were read, and removes those of which nothing is left. */
async function writeChanges(
  transaction: BulkTransaction,
  dialect: Dialect,
  source: { readonly runId: string; readonly at: Date },
  modelVersion: number,
  results: readonly Recalculated[],
): Promise<void> {
  // A disqualified lead has no intent afterwards.
  const wasRead = isAsRead('result', modelVersion, `COALESCE("row"."intentAfter", ${intentIn('result')})`);
  const changes = results.flatMap(changeBy);
  if (changes.length > 0) {
    await transaction.execute(insertChanges(dialect, source, changes, Prisma.raw(wasRead)));
  }
  const gone = results.filter(({ points }) => points === null).map(({ outdated }) => outdated.leadId);
  if (gone.length === 0) return;
  await transaction.execute(Prisma.sql`
    DELETE FROM "ScoreResult" WHERE ${dialect.isOneOf(Prisma.sql`"leadId"`, gone)} AND "overrideIntent" IS NULL
      AND "modelVersion" <> ${modelVersion}`);
}

/** Returns SQL for the intent that determines the points. */
function intentIn(result: string): string {
  return `COALESCE("${result}"."overrideIntent", "${result}"."intent")`;
}

/** Whether a result is still of another version, and still has the intent from which a row's points were computed. */
function isAsRead(result: string, modelVersion: number, rowIntent: string): string {
  return `"${result}"."modelVersion" <> ${Number(modelVersion)} AND ${intentIn(result)} IS NOT DISTINCT FROM ${rowIntent}`;
}

function intentOf({ override, intent }: KnownResult): Intent | null {
  return override ?? intent;
}

function changeBy({ outdated, points }: Recalculated): WrittenChange[] {
  if (!points) return [];
  const { leadId, status, score, grade } = outdated;
  const intent = intentOf(outdated);
  const before = { status, score, grade, intent: score === null ? null : intent };
  const after = { intent: points.score === null ? null : intent, ...points };
  if (!isChange(before, after)) return [];
  const { modelVersion } = points;
  const written = { scoreAfter: points.score, gradeAfter: points.grade, intentAfter: after.intent };
  return [{ leadId, cause: 'MODEL_PUBLISHED', modelVersion, changedFields: null, ...written }];
}

const POINTS = ['leadId', 'grade', 'points', 'modelVersion', 'intent'];

/** Columns that are in indexes, so they are written only on change. */
const SCORE = ['score', 'rulePoints'];
const STATUS = ['status', 'confidence'];

/** Writes the points of the results that now have this status; returns how many. */
async function writePoints(
  transaction: BulkTransaction,
  modelVersion: number,
  results: readonly Recalculated[],
  status: ResultPoints['status'],
): Promise<number> {
  const [sameScore, sameStatus, others]: [Cell[][], Cell[][], Cell[][]] = [[], [], []];
  for (const { outdated, points } of results) {
    if (points?.status !== status) continue;
    const { score, grade, fit, points: parts } = points;
    const same = [outdated.leadId, grade, parts, modelVersion, intentOf(outdated)];
    const row = [...same, score, fit];
    if (outdated.status !== status) others.push([...row, status, rankOfResult(status, outdated.confidence)]);
    else if (outdated.score !== score || outdated.fit !== fit) sameStatus.push(row);
    else sameScore.push(same);
  }
  const condition = (cell: (column: string) => string) => isAsRead('ScoreResult', modelVersion, cell('intent'));
  const target = { way: 'UPDATE', table: 'ScoreResult', key: ['leadId'], keep: ['intent'], condition } as const;
  let written = 0;
  for (const [columns, rows] of [
    [POINTS, sameScore],
    [[...POINTS, ...SCORE], sameStatus],
    [[...POINTS, ...SCORE, ...STATUS], others],
  ] as const) {
    if (rows.length > 0) written += await transaction.write({ ...target, columns, rows });
  }
  return written;
}

/** Whether results of other versions are left, since a person set or cleared their intent while points were computed. */
async function hasOutdated(session: DatabaseSession, offerId: string, modelVersion: number): Promise<boolean> {
  const where = { offerId, modelVersion: { not: modelVersion } };
  return (await session.scoreResult.findFirst({ where, select: { id: true } })) !== null;
}

/** Ends a recalculation, whose total becomes the number of recalculated results. */
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
