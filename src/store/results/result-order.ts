import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import type { Bulk } from '../sql/bulk.js';
import { sqlTime } from '../sql/sql.js';
import type { ResultKey, Segment } from './result-key.js';
import { HAS_STATUS } from './status-sql.js';
import { isTextOrder, type TextOrder, textSegments, textToSortBy } from './text-order.js';

export type ResultOrder = 'SCORE_DESC' | 'SCORE_ASC' | 'NEWEST' | 'SHUFFLED' | TextOrder;

/** Returns the segments of an order that follow a row. */
function segmentsOf(order: ResultOrder, after: ResultKey | null): Segment[] {
  if (isTextOrder(order)) return textSegments(order, after);
  if (order === 'NEWEST') {
    return [{ where: after ? olderThan(after) : ALL, orderBy: Prisma.sql`"scoredAt" DESC, "leadId"` }];
  }
  if (order === 'SHUFFLED') {
    return [{ where: after ? behindInChance(after) : ALL, orderBy: Prisma.sql`${CHANCE}, "leadId"` }];
  }
  return scoreSegments(order, after);
}

const ALL = Prisma.sql`true`;

function scoreSegments(order: keyof typeof DIRECTIONS, after: ResultKey | null): Segment[] {
  const { direction, beyond } = DIRECTIONS[order];
  const scored = scoredBehind(beyond, after).map((where) => ({
    where,
    orderBy: Prisma.sql`"score" ${direction}, "rulePoints" ${direction}, "confidence" ${direction}, "leadId"`,
  }));
  const withoutScore = (hasStatus: Prisma.Sql, isWithin: boolean): Segment => ({
    where: Prisma.sql`${hasStatus} AND ${after && isWithin ? rulePointsBehind(beyond, after) : ALL}`,
    orderBy: Prisma.sql`"rulePoints" ${direction}, "confidence" ${direction}, "leadId"`,
  });
  const isWithinDisqualified = after !== null && after.confidence < 0;
  const failed = withoutScore(HAS_STATUS.AI_FAILED, after?.score === null);
  const disqualified = withoutScore(HAS_STATUS.DISQUALIFIED, isWithinDisqualified);
  if (isWithinDisqualified) return [disqualified];
  return after?.score === null ? [failed, disqualified] : [...scored, failed, disqualified];
}

/** The results of a condition on "ScoreResult", in an order. */
export type OrderedResults = { readonly condition: Prisma.Sql; readonly order: ResultOrder; readonly dialect: Dialect };

/** Reads a page of results: these columns of "result" and "Lead", and the text of the order. */
export function readResults<Row>(
  { read }: Pick<Bulk, 'read'>,
  columns: Prisma.Sql,
  wanted: OrderedResults,
  { first, after }: PageRequest<ResultKey>,
): Promise<Page<Row>> {
  const segments = segmentsOf(wanted.order, after);
  return readPage(first, async (take) => {
    const rows: Row[] = [];
    for (const segment of segments) {
      if (rows.length === take) break;
      rows.push(...(await read<Row>(segmentQuery(columns, wanted, segment, take - rows.length))));
    }
    return rows;
  });
}

/** Counts the results that follow a given one. */
export async function countBehind({ read }: Bulk, wanted: OrderedResults, key: ResultKey): Promise<number> {
  let behind = 0;
  for (const { where } of segmentsOf(wanted.order, key)) {
    const [row] = await read<{ count: number | bigint }>(Prisma.sql`
      SELECT COUNT(*) AS "count" FROM (${placesOf(wanted)}) AS "placed" WHERE ${where}`);
    behind += Number(row?.count);
  }
  return behind;
}

/** Finds results by the index alone before reading them: otherwise an order that needs a sort would sort whole rows. */
function segmentQuery(columns: Prisma.Sql, wanted: OrderedResults, { where, orderBy }: Segment, limit: number) {
  const { order } = wanted;
  if (isTextOrder(order)) {
    return Prisma.sql`
      SELECT ${columns}, "page"."sortText" FROM (
        SELECT "placed"."leadId" AS "place", "placed"."sortText" FROM (${placesOf(wanted)}) AS "placed"
        WHERE ${where} ORDER BY ${orderBy} LIMIT ${limit}
      ) AS "page" ${JOINED} ORDER BY ${orderBy}`;
  }
  return Prisma.sql`
    SELECT ${columns} FROM (
      SELECT "leadId" AS "place" FROM "ScoreResult" WHERE ${wanted.condition} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}
    ) AS "page" ${JOINED} ORDER BY ${orderBy}`;
}

const JOINED = Prisma.sql`JOIN "ScoreResult" AS "result" ON "result"."leadId" = "page"."place"
    JOIN "Lead" ON "Lead"."id" = "result"."leadId"`;

/** Returns the columns that determine a result's position in the order. */
function placesOf({ condition, order, dialect }: OrderedResults): Prisma.Sql {
  // The text is computed once for each result, not for each comparison.
  const sortText = isTextOrder(order)
    ? Prisma.sql`(SELECT ${textToSortBy(order, dialect)} FROM "Lead" WHERE "Lead"."id" = "ScoreResult"."leadId")`
    : Prisma.sql`NULL`;
  return Prisma.sql`
    WITH "keyed" AS ${Prisma.raw(isTextOrder(order) ? 'MATERIALIZED' : '')} (
      SELECT "leadId", "score", "rulePoints", "confidence", "scoredAt", ${sortText} AS "sortText"
      FROM "ScoreResult" WHERE ${condition}
    ) SELECT * FROM "keyed"`;
}

/** The number of random digits at the end of a lead's id; those before them count upwards. */
const DRAWN = 10;

/** Orders leads randomly, and the same each time. */
const CHANCE = Prisma.raw(`substr("leadId", length("leadId") - ${DRAWN - 1})`);

function behindInChance({ leadId }: ResultKey): Prisma.Sql {
  const place = leadId.slice(-DRAWN);
  return Prisma.sql`(${CHANCE} > ${place} OR (${CHANCE} = ${place} AND "leadId" > ${leadId}))`;
}

const DIRECTIONS = {
  SCORE_DESC: { direction: Prisma.raw('DESC'), beyond: Prisma.raw('<') },
  SCORE_ASC: { direction: Prisma.raw('ASC'), beyond: Prisma.raw('>') },
} as const;

/** Returns the condition on results that follow a given one, newest first. */
export function olderThan({ scoredAt, leadId }: Pick<ResultKey, 'scoredAt' | 'leadId'>): Prisma.Sql {
  const time = sqlTime(scoredAt);
  return Prisma.sql`"scoredAt" <= ${time} AND ("scoredAt" < ${time} OR "leadId" > ${leadId})`;
}

/**
 * Returns the conditions on results with a score that follow a given one. Those that differ from it in nothing but their lead
 * come first and apart: many share a score, and the index would go through all of them again for each page.
 */
function scoredBehind(beyond: Prisma.Sql, after: ResultKey | null): Prisma.Sql[] {
  if (after?.score == null) return [Prisma.sql`"score" IS NOT NULL`];
  const { score, rulePoints, confidence, leadId } = after;
  const isAlike = Prisma.sql`"rulePoints" = ${rulePoints} AND "confidence" = ${confidence}`;
  const isBelow = Prisma.sql`"rulePoints" ${beyond} ${rulePoints} OR ("rulePoints" = ${rulePoints} AND "confidence" ${beyond} ${confidence})`;
  return [
    Prisma.sql`"score" = ${score} AND ${isAlike} AND "leadId" > ${leadId}`,
    // The outer bound lets the index skip results with another score.
    Prisma.sql`"score" ${beyond}= ${score} AND ("score" ${beyond} ${score} OR ${isBelow})`,
  ];
}

function rulePointsBehind(beyond: Prisma.Sql, key: ResultKey): Prisma.Sql {
  const { rulePoints } = key;
  return Prisma.sql`
    ("rulePoints" ${beyond} ${rulePoints} OR ("rulePoints" = ${rulePoints} AND ${confidenceBehind(beyond, key)}))`;
}

function confidenceBehind(beyond: Prisma.Sql, { confidence, leadId }: ResultKey): Prisma.Sql {
  return Prisma.sql`("confidence" ${beyond} ${confidence} OR ("confidence" = ${confidence} AND "leadId" > ${leadId}))`;
}
