import type { OutcomeKind } from '../../domain/outcome.js';
import type { CriterionLead } from '../../scoring/model/criterion-lead.js';
import type { Bulk } from '../bulk.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { type NotedResult, notedResult, readNotedResult } from '../history/noted-result.js';
import { fromJson } from '../json.js';
import { IS_SEEN } from './seen-outcomes.js';

/** An outcome with what a report reads of its lead. */
export type ReportRow = {
  readonly id: string;
  readonly leadId: string;
  readonly kind: OutcomeKind;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** The result in force when it happened; null where there was none. */
  readonly resultThen: () => NotedResult | null;
  /** The result of now; null where there is none. */
  readonly resultNow: () => NotedResult | null;
  /** When the lead first had a score, as far as its history tells; null where it has none. */
  readonly firstScoredAt: Date | null;
  /** The lead as it is now; without any text where texts were not asked for. */
  readonly lead: () => CriterionLead;
};

/** A scored lead of which no outcome is recorded. */
export type SilentLead = Pick<ReportRow, 'leadId' | 'resultNow' | 'lead'> & { readonly firstScoredAt: Date };

/** Behind which outcome a page begins: they come by batches, the newest first. */
export type ReportCursor = { readonly batchId: string; readonly id: string };

export type ReportPage = { readonly rows: readonly ReportRow[]; readonly next: ReportCursor | null };

type SqlLead = Omit<CriterionLead, 'extra'> & { readonly extra: unknown };

type SqlRow = SqlLead & {
  readonly id: string;
  readonly batchId: string;
  readonly leadId: string;
  readonly kind: OutcomeKind;
  readonly occurredAt: string | Date;
  readonly recordedAt: string | Date;
  readonly then: unknown;
  readonly now: unknown;
  readonly firstScoredAt: string | Date | null;
};

const TEXTS = Prisma.sql`"lead"."role", "lead"."company", "lead"."industry", "lead"."location", "lead"."linkedinBio",
  "lead"."email", "lead"."linkedinUrl", "lead"."extra"`;

const NO_TEXTS = Prisma.sql`NULL AS "role", NULL AS "company", NULL AS "industry", NULL AS "location", NULL AS "linkedinBio",
  NULL AS "email", NULL AS "linkedinUrl", NULL AS "extra"`;

/** A result of a version that kept no history is as old as its verdict at least. */
const FIRST_SCORED_AT = Prisma.sql`CASE WHEN "result"."score" IS NOT NULL THEN COALESCE((
  SELECT MIN("at") FROM "ScoreChange" WHERE "leadId" = "result"."leadId" AND "scoreAfter" IS NOT NULL AND "at" < "result"."scoredAt"
), "result"."scoredAt") END`;

/** What is read for a report. */
export type ReportScope = {
  readonly offerId: Prisma.Sql;
  /** Whether the texts of leads are read. */
  readonly withTexts: boolean;
};

/** A page of an offer's outcomes with their leads. */
export async function reportRows(
  { read }: Bulk,
  dialect: Dialect,
  { offerId, withTexts }: ReportScope,
  first: number,
  after: ReportCursor | null,
): Promise<ReportPage> {
  const isBehind = after
    ? Prisma.sql`("outcome"."batchId" < ${after.batchId} OR "outcome"."batchId" = ${after.batchId} AND "outcome"."id" > ${after.id})`
    : Prisma.sql`true`;
  const rows = await read<SqlRow>(Prisma.sql`
    SELECT "outcome"."id", "outcome"."batchId", "outcome"."leadId", "outcome"."kind", "outcome"."occurredAt",
      "outcome"."recordedAt", "outcome"."result" AS "then", ${noted(dialect)} AS "now",
      ${FIRST_SCORED_AT} AS "firstScoredAt", ${withTexts ? TEXTS : NO_TEXTS}
    FROM "OutcomeBatch" AS "batch" JOIN "Outcome" AS "outcome" ON "outcome"."batchId" = "batch"."id"
    JOIN "Lead" AS "lead" ON "lead"."id" = "outcome"."leadId"
    LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "outcome"."leadId"
    WHERE "batch"."offerId" = ${offerId} AND "batch"."committedAt" IS NOT NULL AND ${isBehind}
    ORDER BY "outcome"."batchId" DESC, "outcome"."id" LIMIT ${first}`);
  const last = rows.length < first ? undefined : rows.at(-1);
  return { rows: rows.map(toReportRow), next: last ? { batchId: last.batchId, id: last.id } : null };
}

/** A page of the scored leads of an offer of which no outcome is recorded, in the order of their upload. */
export async function silentLeads(
  { read }: Bulk,
  dialect: Dialect,
  { offerId, withTexts }: ReportScope,
  first: number,
  after: string,
): Promise<readonly SilentLead[]> {
  const rows = await read<SqlRow & { readonly firstScoredAt: string | Date }>(Prisma.sql`
    SELECT "lead"."id" AS "leadId", ${noted(dialect)} AS "now", ${FIRST_SCORED_AT} AS "firstScoredAt", ${withTexts ? TEXTS : NO_TEXTS}
    FROM "Lead" AS "lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "lead"."id"
    WHERE "lead"."offerId" = ${offerId} AND "lead"."id" > ${after} AND "result"."score" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Outcome" WHERE "Outcome"."leadId" = "lead"."id" AND ${IS_SEEN})
    ORDER BY "lead"."id" LIMIT ${first}`);
  return rows.map((row) => ({
    leadId: row.leadId,
    resultNow: () => readNotedResult(row.now),
    firstScoredAt: new Date(row.firstScoredAt),
    lead: () => toLead(row),
  }));
}

function noted(dialect: Dialect): Prisma.Sql {
  return Prisma.sql`CASE WHEN "result"."leadId" IS NOT NULL THEN ${notedResult(dialect)} END`;
}

function toReportRow(row: SqlRow): ReportRow {
  return {
    id: row.id,
    leadId: row.leadId,
    kind: row.kind,
    occurredAt: new Date(row.occurredAt),
    recordedAt: new Date(row.recordedAt),
    // Few of them are looked at, and reading JSON is most of the work.
    resultThen: () => readNotedResult(row.then),
    resultNow: () => readNotedResult(row.now),
    firstScoredAt: row.firstScoredAt === null ? null : new Date(row.firstScoredAt),
    lead: () => toLead(row),
  };
}

function toLead({ role, company, industry, location, linkedinBio, email, linkedinUrl, extra }: SqlLead): CriterionLead {
  return {
    role,
    company,
    industry,
    location,
    linkedinBio,
    email,
    linkedinUrl,
    extra: fromJson<CriterionLead['extra'] | null>(extra) ?? {},
  };
}
