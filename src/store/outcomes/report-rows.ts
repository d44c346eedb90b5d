import type { OutcomeKind } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { type NotedResult, notedResult, readNotedResult } from '../history/noted-result.js';
import type { Bulk } from '../sql/bulk.js';
import { fromJson } from '../sql/json.js';
import { IS_SEEN } from './seen-outcomes.js';

/** What is read for a report beside the outcomes. What is not asked for has no column, which saves half of the time. */
export type ReportScope = {
  /** The texts of leads. */
  readonly withTexts: boolean;
  /** The results of now. */
  readonly withResults: boolean;
  /** When leads first had a score. */
  readonly withFirstScores: boolean;
};

/** An outcome with what a report reads of its lead, as the databases give it. */
export type ReportRow = SqlLead & {
  readonly id: string;
  readonly batchId: string;
  readonly leadId: string;
  readonly kind: OutcomeKind;
  readonly occurredAt: string | Date;
  readonly recordedAt: string | Date;
  /** The result in force when it happened, as the text of JSON; null where there was none. */
  readonly resultThen: string | null;
  /** The result of now, as the text of JSON; null where there is none. */
  readonly resultNow?: string | null;
  /** Whether the machine's verdict makes a score now. */
  readonly isScored: boolean | number;
  readonly firstScoredAt?: string | Date | null;
};

/** A scored lead of which no outcome is recorded. */
export type SilentLead = SqlLead & Pick<ReportRow, 'leadId' | 'resultNow'> & { readonly firstScoredAt: string | Date };

/** Behind which outcome a page begins: they come by batches, the newest first. */
export type ReportCursor = Pick<ReportRow, 'batchId' | 'id'>;

type SqlLead = Partial<Omit<CriterionLead, 'extra'>> & { readonly extra?: unknown };

const TEXT_KEYS = ['role', 'company', 'industry', 'location', 'linkedinBio', 'email', 'linkedinUrl', 'extra'];

const IS_SCORED = Prisma.sql`"result"."score" IS NOT NULL AND "result"."intent" IS NOT NULL AS "isScored"`;

/** A result of a version that kept no history is as old as its verdict at least. */
const FIRST_SCORED_AT = Prisma.sql`CASE WHEN "result"."score" IS NOT NULL THEN COALESCE((
  SELECT MIN("at") FROM "ScoreChange" WHERE "leadId" = "result"."leadId" AND "scoreAfter" IS NOT NULL AND "at" < "result"."scoredAt"
), "result"."scoredAt") END`;

/** A page of an offer's outcomes with their leads. */
export async function reportRows(
  { read }: Bulk,
  dialect: Dialect,
  offerId: Prisma.Sql,
  scope: ReportScope,
  first: number,
  after: ReportCursor | null,
): Promise<ReportRow[]> {
  const part = (where: Prisma.Sql, limit: number) => read<ReportRow>(partOfRows(dialect, offerId, scope, where, limit));
  if (!after) return part(Prisma.sql`true`, first);
  const { batchId, id } = after;
  // Apart, each of the two reads no row in vain.
  const rest = await part(Prisma.sql`"batch"."id" = ${batchId} AND "outcome"."id" > ${id}`, first);
  if (rest.length === first) return rest;
  return [...rest, ...(await part(Prisma.sql`"batch"."id" < ${batchId}`, first - rest.length))];
}

function partOfRows(dialect: Dialect, offerId: Prisma.Sql, scope: ReportScope, where: Prisma.Sql, limit: number) {
  return Prisma.sql`
    SELECT "outcome"."id", "outcome"."batchId", "outcome"."leadId", "outcome"."kind", "outcome"."occurredAt",
      "outcome"."recordedAt", CAST("outcome"."result" AS TEXT) AS "resultThen",
      ${columnsOf(dialect, scope)}
    FROM "OutcomeBatch" AS "batch" JOIN "Outcome" AS "outcome" ON "outcome"."batchId" = "batch"."id"
    ${scope.withTexts ? Prisma.sql`JOIN "Lead" AS "lead" ON "lead"."id" = "outcome"."leadId"` : Prisma.empty}
    LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "outcome"."leadId"
    WHERE "batch"."offerId" = ${offerId} AND "batch"."committedAt" IS NOT NULL AND ${where}
    ORDER BY "batch"."id" DESC, "outcome"."id" LIMIT ${limit}`;
}

/** A page of the scored leads of an offer of which no outcome is recorded, in the order of their upload. */
export function silentLeads(
  { read }: Bulk,
  dialect: Dialect,
  offerId: Prisma.Sql,
  withTexts: boolean,
  first: number,
  after: string,
): Promise<SilentLead[]> {
  return read<SilentLead>(Prisma.sql`
    SELECT "lead"."id" AS "leadId", ${columnsOf(dialect, { withTexts, withResults: true, withFirstScores: true })}
    FROM "Lead" AS "lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "lead"."id"
    WHERE "lead"."offerId" = ${offerId} AND "lead"."id" > ${after} AND "result"."score" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Outcome" WHERE "Outcome"."leadId" = "lead"."id" AND ${IS_SEEN})
    ORDER BY "lead"."id" LIMIT ${first}`);
}

function columnsOf(dialect: Dialect, { withTexts, withResults, withFirstScores }: ReportScope): Prisma.Sql {
  const noted = Prisma.sql`CASE WHEN "result"."leadId" IS NOT NULL THEN CAST(${notedResult(dialect)} AS TEXT) END AS "resultNow"`;
  const columns = [
    ...(withResults ? [noted] : []),
    ...(withFirstScores ? [Prisma.sql`${FIRST_SCORED_AT} AS "firstScoredAt"`] : []),
    ...(withTexts ? TEXT_KEYS.map((key) => Prisma.raw(`"lead"."${key}"`)) : []),
  ];
  return Prisma.sql`${Prisma.join([IS_SCORED, ...columns])}`;
}

/** Makes what reads the results in rows. Few differ, and equal ones are one object: that saves most of the time and the memory. */
export function resultReader(): (json: string | null | undefined) => NotedResult | null {
  const known = new Map<string, NotedResult | null>();
  return (json) => {
    if (json == null) return null;
    const before = known.get(json);
    if (before !== undefined) return before;
    const result = readNotedResult(json);
    known.set(json, result);
    return result;
  };
}

/** What criteria read of the lead in a row; nothing where its texts were not asked for. */
export function leadIn(row: SqlLead): CriterionLead {
  return {
    role: row.role ?? null,
    company: row.company ?? null,
    industry: row.industry ?? null,
    location: row.location ?? null,
    linkedinBio: row.linkedinBio ?? null,
    email: row.email ?? null,
    linkedinUrl: row.linkedinUrl ?? null,
    extra: fromJson<CriterionLead['extra'] | undefined>(row.extra) ?? {},
  };
}
