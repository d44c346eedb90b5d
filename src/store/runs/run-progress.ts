import type { AiUsage } from '../../domain/intent-classifier.js';
import type { JudgedLead, WrittenResult } from '../../domain/result.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { withHistory } from '../history/verdict-changes.js';
import { newId } from '../ids.js';
import { rankOf, rankOfResult } from '../results/confidence.js';
import { type RowBatch, sqlTime, upsertRows } from '../sql/sql.js';
import type { RecordedLeads } from './runs.js';

type Awaited = {
  readonly leadId: string;
  readonly leadRevision: number;
  readonly offerRevision: number;
  readonly modelVersion: number;
};

/** Results of a run, all by one version of the scoring model, and what they took. */
export type RunResults = {
  readonly modelVersion: number;
  readonly judged: readonly JudgedLead[];
  readonly usage: AiUsage;
  readonly now: Date;
};

/** Nothing was written, since another version of the scoring model is in force by now. */
export type ModelChanged = 'MODEL_CHANGED';

/** Writes those results that the run still waits for, and counts them. */
export async function recordVerdicts(
  session: DatabaseSession,
  dialect: Dialect,
  runId: string,
  { modelVersion, judged, usage, now }: RunResults,
): Promise<RecordedLeads | ModelChanged> {
  const run = await session.scoringRun.findUnique({
    where: { id: runId },
    select: { offerId: true, offer: { select: { workspace: true } } },
  });
  if (!run) return { scored: 0, failed: 0, disqualified: 0, reused: 0 };
  await dialect.writeTogether(session, run.offerId);
  const awaited = await awaitedLeads(session, dialect, runId, judged);
  for (const lead of awaited.values()) if (lead.modelVersion !== modelVersion) return 'MODEL_CHANGED';
  const taken = judged.filter(({ leadId }) => awaited.has(leadId));
  if (taken.length > 0) {
    const written = await withHistory(session, dialect, { runId, at: now }, run.offerId, taken);
    await session.$executeRaw(upsertRows(dialect, resultRows({ id: run.offerId, ...run.offer }, written, awaited)));
    await session.$executeRaw(upsertRows(dialect, runLeadRows(runId, taken)));
  }
  const counts = { ...countByStatus(taken), reused: taken.filter((lead) => lead.reused).length };
  await session.scoringRun.updateMany({
    where: { id: runId },
    data: {
      scored: { increment: counts.scored },
      failed: { increment: counts.failed },
      disqualified: { increment: counts.disqualified },
      reused: { increment: counts.reused },
      requests: { increment: usage.requests },
      inputTokens: { increment: usage.inputTokens },
      outputTokens: { increment: usage.outputTokens },
      thoughtTokens: { increment: usage.thoughtTokens },
    },
  });
  return counts;
}

function countByStatus(judged: readonly JudgedLead[]) {
  const count = (status: WrittenResult['status']) => judged.filter(({ result }) => result.status === status).length;
  return { scored: count('SCORED'), failed: count('AI_FAILED'), disqualified: count('DISQUALIFIED') };
}

async function awaitedLeads(
  session: DatabaseSession,
  { isOneOf, lockingRunLeads }: Dialect,
  runId: string,
  judged: readonly JudgedLead[],
) {
  const leadIds = judged.map(({ leadId }) => leadId);
  const rows = await session.$queryRaw<Awaited[]>`
    SELECT "lead"."id" AS "leadId", "lead"."revision" AS "leadRevision", "offer"."revision" AS "offerRevision",
      "offer"."modelVersion"
    FROM "RunLead" JOIN "ScoringRun" AS "run" ON "run"."id" = "RunLead"."runId" AND "run"."finishedAt" IS NULL
    JOIN "Lead" AS "lead" ON "lead"."id" = "RunLead"."leadId" JOIN "Offer" AS "offer" ON "offer"."id" = "lead"."offerId"
    WHERE "RunLead"."runId" = ${runId} AND "RunLead"."state" = 'PENDING'
      AND ${isOneOf(LEAD_ID, leadIds)}
    ORDER BY "RunLead"."leadId" ${lockingRunLeads}`;
  return new Map(rows.map((row) => [row.leadId, row]));
}

const LEAD_ID = Prisma.sql`"RunLead"."leadId"`;

const RESULT_COLUMNS = [
  'id',
  'leadId',
  'offerId',
  'status',
  'score',
  'intent',
  'reasoning',
  'rulePoints',
  'rule',
  'points',
  'ai',
  'failure',
  'leadRevision',
  'offerRevision',
  'stale',
  'scoredAt',
  'grounded',
  'confidence',
  'askedModel',
  'inputHash',
  'workspace',
  'modelVersion',
  'grade',
];

type OwnedOffer = { readonly id: string; readonly workspace: string };

function resultRows(offer: OwnedOffer, judged: readonly JudgedLead[], awaited: ReadonlyMap<string, Awaited>): RowBatch {
  const rows = judged.map((lead) => {
    const { leadId, leadRevision, offerRevision, result } = lead;
    const { verdict } = result;
    return [
      newId('ScoreResult'),
      leadId,
      offer.id,
      result.status,
      result.score,
      verdict?.intent ?? null,
      verdict?.reasoning ?? null,
      result.points.points,
      result.findings,
      result.points,
      verdict?.ai ?? null,
      result.failure,
      leadRevision,
      offerRevision,
      changedSince(lead, awaited.get(leadId)),
      sqlTime(result.scoredAt),
      verdict?.ai.grounded ?? null,
      rankOfResult(result.status, rankOf(verdict?.ai.confidence)),
      verdict?.ai.askedModel ?? null,
      verdict?.ai.askedModel ? verdict.ai.inputHash : null,
      offer.workspace,
      result.modelVersion,
      result.grade,
    ];
  });
  return { table: 'ScoreResult', columns: RESULT_COLUMNS, key: ['leadId'], keep: ['id', 'offerId', 'workspace'], rows };
}

function changedSince(judged: JudgedLead, now: Awaited | undefined): boolean {
  return now?.leadRevision !== judged.leadRevision || now.offerRevision !== judged.offerRevision;
}

const STATES = { SCORED: 'SCORED', AI_FAILED: 'FAILED', DISQUALIFIED: 'DISQUALIFIED' } as const;

function runLeadRows(runId: string, judged: readonly JudgedLead[]): RowBatch {
  const rows = judged.map(({ leadId, result }) => [runId, leadId, STATES[result.status], result.failure]);
  return { table: 'RunLead', columns: ['runId', 'leadId', 'state', 'failure'], key: ['runId', 'leadId'], rows };
}
