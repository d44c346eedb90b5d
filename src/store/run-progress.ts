import type { AiUsage } from '../ai/intent-classifier.js';
import { rankOf } from './confidence.js';
import type { DatabaseSession } from './database.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { newId } from './ids.js';
import type { JudgedLead, RecordedLeads } from './runs.js';
import { type RowBatch, sqlTime, upsertRows } from './sql.js';

type Awaited = { readonly leadId: string; readonly leadRevision: number; readonly offerRevision: number };

/** Writes those verdicts that the run still waits for, and counts them. */
export async function recordVerdicts(
  session: DatabaseSession,
  dialect: Dialect,
  runId: string,
  judged: readonly JudgedLead[],
  usage: AiUsage,
): Promise<RecordedLeads> {
  const run = await session.scoringRun.findUnique({
    where: { id: runId },
    select: { offerId: true, offer: { select: { workspace: true } } },
  });
  if (!run) return { scored: 0, failed: 0, reused: 0 };
  await dialect.writeTogether(session, run.offerId);
  const awaited = await awaitedLeads(session, dialect, runId, judged);
  const taken = judged.filter(({ leadId }) => awaited.has(leadId));
  if (taken.length > 0) {
    await session.$executeRaw(upsertRows(dialect, resultRows({ id: run.offerId, ...run.offer }, taken, awaited)));
    await session.$executeRaw(upsertRows(dialect, runLeadRows(runId, taken)));
  }
  const scored = taken.filter(({ verdict }) => verdict.status === 'SCORED').length;
  const failed = taken.length - scored;
  const reused = taken.filter((lead) => lead.reused).length;
  await session.scoringRun.updateMany({
    where: { id: runId },
    data: {
      scored: { increment: scored },
      failed: { increment: failed },
      reused: { increment: reused },
      requests: { increment: usage.requests },
      inputTokens: { increment: usage.inputTokens },
      outputTokens: { increment: usage.outputTokens },
      thoughtTokens: { increment: usage.thoughtTokens },
    },
  });
  return { scored, failed, reused };
}

async function awaitedLeads(
  session: DatabaseSession,
  { isOneOf, lockingRunLeads }: Dialect,
  runId: string,
  judged: readonly JudgedLead[],
) {
  const leadIds = judged.map(({ leadId }) => leadId);
  const rows = await session.$queryRaw<Awaited[]>`
    SELECT "lead"."id" AS "leadId", "lead"."revision" AS "leadRevision", "offer"."revision" AS "offerRevision"
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
  'ai',
  'failure',
  'leadRevision',
  'stale',
  'scoredAt',
  'grounded',
  'confidence',
  'askedModel',
  'inputHash',
  'workspace',
];

type OwnedOffer = { readonly id: string; readonly workspace: string };

function resultRows(offer: OwnedOffer, judged: readonly JudgedLead[], awaited: ReadonlyMap<string, Awaited>): RowBatch {
  const rows = judged.map((lead) => {
    const { leadId, leadRevision, verdict } = lead;
    return [
      newId('ScoreResult'),
      leadId,
      offer.id,
      verdict.status,
      verdict.score,
      verdict.intent,
      verdict.reasoning,
      verdict.rule.points,
      verdict.rule,
      verdict.ai,
      verdict.failure,
      leadRevision,
      changedSince(lead, awaited.get(leadId)),
      sqlTime(verdict.scoredAt),
      verdict.ai?.grounded ?? null,
      rankOf(verdict.ai?.confidence),
      verdict.ai?.askedModel ?? null,
      verdict.ai?.askedModel ? verdict.ai.inputHash : null,
      offer.workspace,
    ];
  });
  return { table: 'ScoreResult', columns: RESULT_COLUMNS, key: ['leadId'], keep: ['id', 'offerId', 'workspace'], rows };
}

function changedSince(judged: JudgedLead, now: Awaited | undefined): boolean {
  return now?.leadRevision !== judged.leadRevision || now.offerRevision !== judged.offerRevision;
}

function runLeadRows(runId: string, judged: readonly JudgedLead[]): RowBatch {
  const rows = judged.map(({ leadId, verdict }) => [
    runId,
    leadId,
    verdict.failure ? 'FAILED' : 'SCORED',
    verdict.failure,
  ]);
  return { table: 'RunLead', columns: ['runId', 'leadId', 'state', 'failure'], key: ['runId', 'leadId'], rows };
}
