import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import type { Bulk } from './bulk.js';
import { rankOfResult } from './confidence.js';
import type { DatabaseSession } from './database.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { FACTS, type SqlFacts, toFacts } from './lead-facts.js';
import type { PageRequest } from './page.js';
import type { LeadFacts, WrittenResult } from './records.js';
import type { ModelChanged } from './run-progress.js';
import { type RowBatch, updateRows } from './sql.js';
import { storedRule } from './stored-rule.js';

/** A result of another version of the scoring model, with its lead as it is now. */
export type OutdatedResult = { readonly leadId: string; readonly facts: LeadFacts; readonly lead: CriterionLead };

/** What a result is by the version in force; null where nothing is left of it: a lead that nobody has judged is let in again. */
export type Recalculated = { readonly leadId: string; readonly result: WrittenResult | null };

type SqlOutdated = SqlFacts & Omit<CriterionLead, 'extra'> & { readonly leadId: string; readonly extra: unknown };

export async function outdatedResults(
  { read }: Bulk,
  offerId: string,
  modelVersion: number,
  { first, after }: PageRequest,
): Promise<OutdatedResult[]> {
  const rows = await read<SqlOutdated>(Prisma.sql`
    SELECT "result"."leadId", ${FACTS}, "role", "company", "industry", "location", "linkedinBio", "email", "linkedinUrl", "extra"
    FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} AND "result"."modelVersion" <> ${modelVersion}
    ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map((row) => ({
    leadId: row.leadId,
    facts: toFacts(row),
    lead: { ...row, extra: fromJson<CriterionLead['extra']>(row.extra) },
  }));
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
  const kept = results.flatMap(({ leadId, result }) => (result ? [{ leadId, result }] : []));
  const isOutdated = Prisma.sql`"ScoreResult"."modelVersion" <> ${modelVersion}`;
  const written = await session.$queryRaw<{ status: WrittenResult['status'] }[]>`
    ${updateRows(dialect, pointRows(kept))} AND ${isOutdated} RETURNING "ScoreResult"."status"`;
  const gone = results.filter(({ result }) => result === null).map(({ leadId }) => leadId);
  await session.$executeRaw`
    DELETE FROM "ScoreResult" WHERE ${dialect.isOneOf(Prisma.sql`"leadId"`, gone)} AND ${isOutdated}`;
  const count = (status: WrittenResult['status']) => written.filter((row) => row.status === status).length;
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

function pointRows(results: readonly { readonly leadId: string; readonly result: WrittenResult }[]): RowBatch {
  const columns = ['leadId', 'status', 'score', 'grade', 'rulePoints', 'rule', 'confidence', 'modelVersion'];
  const rows = results.map(({ leadId, result }) => [
    leadId,
    result.status,
    result.score,
    result.grade,
    result.rule.points,
    storedRule(result),
    rankOfResult(result.status, result.verdict?.ai.confidence),
    result.modelVersion,
  ]);
  return { table: 'ScoreResult', columns, key: ['leadId'], rows };
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
