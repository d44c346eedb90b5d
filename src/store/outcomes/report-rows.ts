import type { OutcomeKind } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { type NotedResult, notedResult, readNotedResult } from '../history/noted-result.js';
import type { Bulk } from '../sql/bulk.js';
import { fromJson } from '../sql/json.js';
import { quotedName } from '../sql/sql.js';
import { IS_SEEN } from './seen-outcomes.js';

/** The data that a report reads in addition to outcomes. Unrequested data has no column, which saves half of the time. */
export type ReportScope = {
  /** The texts of leads. */
  readonly withTexts: boolean;
  /** The current results. */
  readonly withResults: boolean;
  /** The times of the leads' first scores. */
  readonly withFirstScores: boolean;
};

/** The data of an outcome and its lead for a report, as the databases return it. */
export type ReportOutcome = SqlLead & {
  readonly batchId: string;
  readonly kind: OutcomeKind;
  readonly occurredAt: string | Date;
  readonly recordedAt: string | Date;
  /** The result at the time of the outcome, as JSON text; null where there was none. */
  readonly resultThen: string | null;
  /** The current result, as JSON text; null where there is none. */
  readonly resultNow?: string | null;
  /** Whether the machine's current verdict gives a score. */
  readonly isScored: boolean | number;
  readonly firstScoredAt?: string | Date | null;
};

/** An outcome of a lead with several outcomes. */
export type ReportRow = { readonly id: string; readonly leadId: string; readonly outcome: ReportOutcome };

/** A page of outcomes. Equal ones share one object. */
export type ReportPage = {
  /** The only outcomes of leads, each with the number of leads that have it. */
  readonly single: readonly { readonly outcome: ReportOutcome; readonly leads: number }[];
  /** The outcomes of leads with several, in the order of the page. */
  readonly several: readonly ReportRow[];
  readonly count: number;
  /** The last outcome of the page; null where it is empty. */
  readonly last: ReportCursor | null;
};

/** A scored lead without outcomes. */
export type SilentLead = SqlLead & {
  readonly leadId: string;
  readonly resultNow: string;
  readonly firstScoredAt: string | Date;
};

/** The outcome after which a page begins: batches come newest first, the outcomes of a batch in order. */
export type ReportCursor = { readonly id: string; readonly batchId: string };

type SqlLead = Partial<Omit<CriterionLead, 'extra'>> & { readonly extra?: unknown };

const TEXT_KEYS = ['role', 'company', 'industry', 'location', 'linkedinBio', 'email', 'linkedinUrl', 'extra'];

const IS_SCORED = Prisma.sql`"result"."score" IS NOT NULL AND "result"."intent" IS NOT NULL AS "isScored"`;

/** A result of a version without history is at least as old as its verdict. */
const FIRST_SCORED_AT = Prisma.sql`CASE WHEN "result"."score" IS NOT NULL THEN COALESCE((
  SELECT MIN("at") FROM "ScoreChange" WHERE "leadId" = "result"."leadId" AND "scoreAfter" IS NOT NULL AND "at" < "result"."scoredAt"
), "result"."scoredAt") END`;

/** Reads a page of an offer's outcomes. */
export async function reportPage(
  bulk: Bulk,
  dialect: Dialect,
  offerId: Prisma.Sql,
  scope: ReportScope,
  first: number,
  after: ReportCursor | null,
): Promise<ReportPage> {
  const part = (where: Prisma.Sql, limit: number) => readGroups(bulk, dialect, { offerId, scope, where, limit });
  if (!after) return pageOf(await part(Prisma.sql`true`, first));
  const { batchId, id } = after;
  // Two separate statements read no unnecessary rows.
  const rest = await part(Prisma.sql`"batch"."id" = ${batchId} AND "outcome"."id" > ${id}`, first);
  const count = countOf(rest);
  if (count === first) return pageOf(rest);
  return pageOf([...rest, ...(await part(Prisma.sql`"batch"."id" < ${batchId}`, first - count))]);
}

type GroupsWanted = {
  readonly offerId: Prisma.Sql;
  readonly scope: ReportScope;
  readonly where: Prisma.Sql;
  readonly limit: number;
};

/** Equal outcomes; `ids` has those of leads with several outcomes, each with the id of its lead. */
type Group = ReportOutcome & {
  readonly count: number | bigint;
  readonly lastId: string;
  readonly isSingle: boolean | number;
  readonly ids: string | null;
};

/** Groups equal outcomes: most are equal to many others, and reading each as a row would take most of the time. */
function readGroups(
  { read }: Bulk,
  dialect: Dialect,
  { offerId, scope, where, limit }: GroupsWanted,
): Promise<Group[]> {
  return read<Group>(Prisma.sql`
    SELECT ${namesOf(scope)}, "isSingle", COUNT(*) AS "count", MAX("id") AS "lastId",
      STRING_AGG(CASE WHEN NOT "isSingle" THEN "id" || ' ' || "leadId" END, ',') AS "ids"
    FROM (
      SELECT "outcome"."id", "outcome"."batchId", "outcome"."leadId", "outcome"."kind", "outcome"."occurredAt",
        "outcome"."recordedAt", CAST("outcome"."result" AS TEXT) AS "resultThen", ${columnsOf(dialect, scope)},
        NOT EXISTS (SELECT 1 FROM "Outcome" AS "other"
          WHERE "other"."leadId" = "outcome"."leadId" AND "other"."id" <> "outcome"."id") AS "isSingle"
      FROM "OutcomeBatch" AS "batch" JOIN "Outcome" AS "outcome" ON "outcome"."batchId" = "batch"."id"
      ${scope.withTexts ? Prisma.sql`JOIN "Lead" AS "lead" ON "lead"."id" = "outcome"."leadId"` : Prisma.empty}
      LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "outcome"."leadId"
      WHERE "batch"."offerId" = ${offerId} AND "batch"."committedAt" IS NOT NULL AND ${where}
      ORDER BY "batch"."id" DESC, "outcome"."id" LIMIT ${limit}
    ) AS "page" GROUP BY ${namesOf(scope)}, "isSingle"`);
}

function pageOf(groups: readonly Group[]): ReportPage {
  const single = groups.filter(({ isSingle }) => isSingle);
  return {
    single: single.map((outcome) => ({ outcome, leads: Number(outcome.count) })),
    several: groups.flatMap(rowsOfGroup).sort(compareRows),
    count: countOf(groups),
    last:
      groups
        .map(({ batchId, lastId }) => ({ batchId, id: lastId }))
        .sort(comparePlaces)
        .at(-1) ?? null,
  };
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + Number(count), 0);
}

/** The columns that make outcomes equal. Texts belong to one lead each, so they need no comparison. */
function namesOf({ withTexts, withResults, withFirstScores }: ReportScope): Prisma.Sql {
  const names = [
    ...(withTexts ? ['leadId'] : []),
    ...['kind', 'isScored', 'resultThen', 'occurredAt', 'recordedAt', 'batchId'],
    ...(withResults ? ['resultNow'] : []),
    ...(withFirstScores ? ['firstScoredAt'] : []),
    ...(withTexts ? TEXT_KEYS : []),
  ];
  return Prisma.raw(names.map(quotedName).join(', '));
}

function rowsOfGroup(outcome: Group): ReportRow[] {
  const pairs = outcome.ids?.split(',') ?? [];
  return pairs.map((pair) => {
    const [id = '', leadId = ''] = pair.split(' ');
    return { id, leadId, outcome };
  });
}

function compareRows(one: ReportRow, other: ReportRow): number {
  const placeOf = ({ id, outcome: { batchId } }: ReportRow) => ({ id, batchId });
  return comparePlaces(placeOf(one), placeOf(other));
}

/** Batches come newest first, the outcomes of a batch in order. */
function comparePlaces(one: ReportCursor, other: ReportCursor): number {
  if (one.batchId !== other.batchId) return one.batchId > other.batchId ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** Returns a page of an offer's scored leads without outcomes, in the order of their upload. */
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
    ...(withTexts ? TEXT_KEYS.map(textColumn) : []),
  ];
  return Prisma.sql`${Prisma.join([IS_SCORED, ...columns])}`;
}

/** PostgreSQL compares JSON only as text. */
function textColumn(key: string): Prisma.Sql {
  return Prisma.raw(key === 'extra' ? 'CAST("lead"."extra" AS TEXT) AS "extra"' : `"lead"."${key}"`);
}

/** Makes a reader of the results in rows. Few differ, and equal ones share one object, which saves most of time and memory. */
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

/** Returns the fields for criteria of the lead in a row; nothing where its texts were not requested. */
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
