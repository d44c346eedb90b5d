import type { AiUsage } from '../../domain/intent-classifier.js';
import type { JudgedLead, WrittenResult } from '../../domain/result.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { withHistory } from '../history/verdict-changes.js';
import { newId } from '../ids.js';
import { rankOf, rankOfResult } from '../results/confidence.js';
import type { BulkTransaction, RowsToWrite } from '../sql/bulk.js';
import { quotedName, sqlTime } from '../sql/sql.js';
import type { RecordedLeads } from './runs.js';

type Awaited = {
  readonly leadId: string;
  readonly leadRevision: number;
  readonly offerRevision: number;
  readonly modelVersion: number;
};

/** Results of a run, all by one version of the scoring model, with their usage. */
export type RunResults = {
  readonly modelVersion: number;
  readonly judged: readonly JudgedLead[];
  readonly usage: AiUsage;
  readonly now: Date;
};

/** Nothing was written, since another version of the scoring model has been published. */
export type ModelChanged = 'MODEL_CHANGED';

/** Writes the results that the run still waits for, and counts them. */
export async function recordVerdicts(
  transaction: BulkTransaction,
  dialect: Dialect,
  runId: string,
  { modelVersion, judged, usage, now }: RunResults,
): Promise<RecordedLeads | ModelChanged> {
  const [offer] = await transaction.read<OwnedOffer>(Prisma.sql`
    SELECT "offer"."id", "offer"."workspace" FROM "ScoringRun" AS "run" JOIN "Offer" AS "offer" ON "offer"."id" = "run"."offerId"
    WHERE "run"."id" = ${runId}`);
  if (!offer) return { scored: 0, failed: 0, disqualified: 0, reused: 0 };
  await transaction.writeTogether(offer.id);
  const awaited = await awaitedLeads(transaction, dialect, runId, judged);
  for (const lead of awaited.values()) if (lead.modelVersion !== modelVersion) return 'MODEL_CHANGED';
  const taken = judged.filter(({ leadId }) => awaited.has(leadId));
  if (taken.length > 0) {
    const written = await withHistory(transaction, dialect, { runId, at: now }, offer.id, taken);
    await transaction.write(resultRows(offer, written, awaited));
    await transaction.write(runLeadRows(runId, taken));
  }
  const counts = { ...countByStatus(taken), reused: taken.filter((lead) => lead.reused).length };
  await transaction.execute(addToRun(runId, { ...counts, ...usage }));
  return counts;
}

type RunCount = keyof RecordedLeads | keyof AiUsage;

/** Returns a statement that adds to the counts of a run. */
export function addToRun(runId: string, counts: Readonly<Partial<Record<RunCount, number>>>): Prisma.Sql {
  const added = Object.entries(counts).map(([name, count]) => {
    const column = Prisma.raw(quotedName(name));
    return Prisma.sql`${column} = ${column} + ${count}`;
  });
  return Prisma.sql`UPDATE "ScoringRun" SET ${Prisma.join(added)} WHERE "id" = ${runId}`;
}

function countByStatus(judged: readonly JudgedLead[]) {
  const count = (status: WrittenResult['status']) => judged.filter(({ result }) => result.status === status).length;
  return { scored: count('SCORED'), failed: count('AI_FAILED'), disqualified: count('DISQUALIFIED') };
}

async function awaitedLeads(
  { read }: BulkTransaction,
  { isOneOf, lockingRunLeads }: Dialect,
  runId: string,
  judged: readonly JudgedLead[],
) {
  const leadIds = judged.map(({ leadId }) => leadId);
  const rows = await read<Awaited>(Prisma.sql`
    SELECT "lead"."id" AS "leadId", "lead"."revision" AS "leadRevision", "offer"."revision" AS "offerRevision",
      "offer"."modelVersion"
    FROM "RunLead" JOIN "ScoringRun" AS "run" ON "run"."id" = "RunLead"."runId" AND "run"."finishedAt" IS NULL
    JOIN "Lead" AS "lead" ON "lead"."id" = "RunLead"."leadId" JOIN "Offer" AS "offer" ON "offer"."id" = "lead"."offerId"
    WHERE "RunLead"."runId" = ${runId} AND "RunLead"."state" = 'PENDING'
      AND ${isOneOf(LEAD_ID, leadIds)}
    ORDER BY "RunLead"."leadId" ${lockingRunLeads}`);
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

function resultRows(
  offer: OwnedOffer,
  judged: readonly JudgedLead[],
  awaited: ReadonlyMap<string, Awaited>,
): RowsToWrite {
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
      result.fit,
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
  const keep = ['id', 'offerId', 'workspace'];
  return { way: 'UPSERT', table: 'ScoreResult', columns: RESULT_COLUMNS, key: ['leadId'], keep, rows };
}

function changedSince(judged: JudgedLead, now: Awaited | undefined): boolean {
  return now?.leadRevision !== judged.leadRevision || now.offerRevision !== judged.offerRevision;
}

const STATES = { SCORED: 'SCORED', AI_FAILED: 'FAILED', DISQUALIFIED: 'DISQUALIFIED' } as const;

function runLeadRows(runId: string, judged: readonly JudgedLead[]): RowsToWrite {
  const rows = judged.map(({ leadId, result }) => [runId, leadId, STATES[result.status], result.failure]);
  const columns = ['runId', 'leadId', 'state', 'failure'];
  return { way: 'UPDATE', table: 'RunLead', columns, key: ['runId', 'leadId'], rows };
}
