import type { LeadNeeds } from '../domain/lead-traits.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Grade } from '../domain/scoring-model.js';
import type { Confidence, Intent } from '../scoring/verdicts.js';
import { searchWords } from '../text/search-text.js';
import type { Bulk } from './bulk.js';
import { rankOf } from './confidence.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { meets } from './lead-needs.js';
import { hasAnyOutcome, hasLastOutcome } from './outcomes/last-outcome.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { ResultRecord } from './records.js';
import { sqlTime } from './sql.js';
import { ownedOffer } from './workspace.js';

/** Which results are wanted; null does not narrow them. */
export type ResultFilter = {
  readonly offerId: string | null;
  readonly intents: readonly Intent[] | null;
  readonly statuses: readonly ResultRecord['status'][] | null;
  readonly minScore: number | null;
  readonly maxScore: number | null;
  /** Leads that any of these imports created or changed. */
  readonly importIds: readonly string[] | null;
  readonly scoredAfter: Date | null;
  /** What the last outcome of its lead is; a lead without one matches none. */
  readonly outcomes: readonly OutcomeKind[] | null;
  readonly hasOutcome: boolean | null;
  readonly stale: boolean | null;
  /** A result without a verdict matches neither. */
  readonly grounded: boolean | null;
  /** A result without a verdict matches none. */
  readonly confidence: readonly Confidence[] | null;
  /** Words that each stand somewhere in the lead's name, role, company, industry, e-mail or phone. */
  readonly search: string | null;
  /** A result without a score matches none. */
  readonly grades: readonly Grade[] | null;
  readonly minFit: number | null;
  readonly overridden: boolean | null;
  readonly needsReview: boolean | null;
  /** What the lead must have; left out where it may lack anything. */
  readonly leadNeeds?: LeadNeeds;
};

export type ResultOrder = 'SCORE_DESC' | 'SCORE_ASC' | 'NEWEST' | 'SHUFFLED';

/** Where a row stands in any of the orders: what the next page starts behind. */
export type ResultKey = {
  readonly score: number | null;
  readonly rulePoints: number;
  /** The rank of its confidence; negative where the lead is disqualified. */
  readonly confidence: number;
  readonly scoredAt: Date;
  readonly leadId: string;
};

/** A stretch of an order that one index yields: rows with a score, those without, and at last those that are disqualified. */
type Segment = { readonly where: Prisma.Sql; readonly orderBy: Prisma.Sql };

/** The condition on "ScoreResult" that a filter is within a workspace. */
export function conditionOf(filter: ResultFilter, workspace: string, dialect: Dialect): Prisma.Sql {
  const { isOneOf } = dialect;
  const {
    offerId,
    intents,
    statuses,
    minScore,
    maxScore,
    importIds,
    scoredAfter,
    outcomes,
    hasOutcome,
    stale,
    grounded,
    confidence,
    search,
    grades,
    minFit,
    overridden,
    needsReview,
    leadNeeds,
  } = filter;
  return allOf(
    // One of the two alone, so that its own index is the one that is taken.
    offerId === null
      ? Prisma.sql`"workspace" = ${workspace}`
      : Prisma.sql`"offerId" = ${ownedOffer(offerId, workspace)}`,
    intents && allOf(IS_SCORED, isOneOf(Prisma.sql`COALESCE("overrideIntent", "intent")`, intents)),
    statuses && isOneOf(Prisma.sql`"status"`, statuses),
    minScore === null ? null : Prisma.sql`"score" >= ${minScore}`,
    maxScore === null ? null : Prisma.sql`"score" <= ${maxScore}`,
    scoredAfter && Prisma.sql`"scoredAt" > ${sqlTime(scoredAfter)}`,
    outcomes && hasLastOutcome(outcomes, dialect),
    hasOutcome === null ? null : hasAnyOutcome(hasOutcome),
    stale === null ? null : Prisma.sql`"stale" = ${Prisma.raw(String(stale))}`,
    grounded === null ? null : Prisma.sql`${IS_SCORED} AND "grounded" = ${Prisma.raw(String(grounded))}`,
    confidence && isAnyOf(confidence),
    importIds && Prisma.sql`"leadId" IN (${leadsOfImports(isOneOf(Prisma.sql`"importId"`, importIds))})`,
    grades && isOneOf(Prisma.sql`"grade"`, grades),
    minFit === null ? null : Prisma.sql`"rulePoints" >= ${minFit}`,
    search === null ? null : Prisma.sql`"leadId" IN (${leadsWithWords({ offerId, search }, workspace, dialect)})`,
    // Looked up for each result, so that a page is read in order and ends when it is full.
    overridden === null
      ? null
      : Prisma.sql`"overrideIntent" IS ${overridden ? Prisma.raw('NOT NULL') : Prisma.raw('NULL')}`,
    needsReview === null ? null : Prisma.sql`(${NEEDS_REVIEW}) = ${Prisma.raw(String(needsReview))}`,
    leadNeeds && Prisma.sql`(SELECT ${meets(leadNeeds)} FROM "Lead" WHERE "Lead"."id" = "ScoreResult"."leadId")`,
  );
}

/** The verdict on a lead that is disqualified is kept, and does not count. */
const IS_SCORED = Prisma.sql`"score" IS NOT NULL`;

/** What `reviewReasons` lists: an override that is out of date, or a verdict with foreign words that nobody overrode. */
const NEEDS_REVIEW = Prisma.sql`CASE WHEN "overrideIntent" IS NULL THEN "score" IS NOT NULL AND NOT COALESCE("grounded", true)
  ELSE "overrideLeadRevision" <> (SELECT "revision" FROM "Lead" WHERE "Lead"."id" = "leadId")
    OR "overrideOfferRevision" <> (SELECT "revision" FROM "Offer" WHERE "Offer"."id" = "ScoreResult"."offerId") END`;

function isAnyOf(confidence: readonly Confidence[]): Prisma.Sql {
  if (confidence.length === 0) return Prisma.sql`false`;
  return Prisma.sql`${IS_SCORED} AND "confidence" IN (${Prisma.join(confidence.map(rankOf))})`;
}

function allOf(...conditions: readonly (Prisma.Sql | null | undefined)[]): Prisma.Sql {
  return Prisma.join([Prisma.sql`true`, ...conditions.filter((condition) => condition != null)], ' AND ');
}

function leadsOfImports(isOfThem: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "Lead" WHERE ${isOfThem}
    UNION ALL SELECT "leadId" FROM "LeadChange" WHERE ${isOfThem}`;
}

/** All leads that hold each word of a search, not one by one for each result: an index has their texts side by side. */
function leadsWithWords(
  { offerId, search }: { readonly offerId: string | null; readonly search: string },
  workspace: string,
  { contains }: Dialect,
): Prisma.Sql {
  const isTheirs =
    offerId === null
      ? Prisma.sql`"offerId" IN (SELECT "id" FROM "Offer" WHERE "workspace" = ${workspace})`
      : Prisma.sql`"offerId" = ${ownedOffer(offerId, workspace)}`;
  const holds = searchWords(search).map((word) => contains(Prisma.sql`"searchText"`, word));
  return Prisma.sql`SELECT "id" FROM "Lead" WHERE ${allOf(isTheirs, ...holds)}`;
}

/** The stretches of an order that are left behind a row, each to be read to its end before the next. */
function segmentsOf(order: ResultOrder, after: ResultKey | null): Segment[] {
  if (order === 'NEWEST') {
    return [{ where: after ? olderThan(after) : allOf(), orderBy: Prisma.sql`"scoredAt" DESC, "leadId"` }];
  }
  if (order === 'SHUFFLED') {
    return [{ where: after ? behindInChance(after) : allOf(), orderBy: Prisma.sql`${CHANCE}, "leadId"` }];
  }
  const { direction, beyond } = DIRECTIONS[order];
  const scored: Segment = {
    where: after?.score == null ? Prisma.sql`"score" IS NOT NULL` : scoredBehind(beyond, after, after.score),
    orderBy: Prisma.sql`"score" ${direction}, "rulePoints" ${direction}, "confidence" ${direction}, "leadId"`,
  };
  const withoutScore = (rank: Prisma.Sql, isWithin: boolean): Segment => ({
    where: allOf(Prisma.sql`"score" IS NULL`, rank, after && isWithin ? rulePointsBehind(beyond, after) : null),
    orderBy: Prisma.sql`"rulePoints" ${direction}, "confidence" ${direction}, "leadId"`,
  });
  const isWithinDisqualified = after !== null && after.confidence < 0;
  const failed = withoutScore(Prisma.sql`"confidence" >= 0`, after?.score === null);
  const disqualified = withoutScore(Prisma.sql`"confidence" < 0`, isWithinDisqualified);
  if (isWithinDisqualified) return [disqualified];
  return after?.score === null ? [failed, disqualified] : [scored, failed, disqualified];
}

/** Reads a page of the results that a condition leaves: these columns of "result" and of its "Lead". */
export function readResults<Row>(
  { read }: Bulk,
  columns: Prisma.Sql,
  condition: Prisma.Sql,
  order: ResultOrder,
  { first, after }: PageRequest<ResultKey>,
): Promise<Page<Row>> {
  const segments = segmentsOf(order, after);
  return readPage(first, async (take) => {
    const rows: Row[] = [];
    for (const segment of segments) {
      if (rows.length === take) break;
      rows.push(...(await read<Row>(segmentQuery(columns, condition, segment, take - rows.length))));
    }
    return rows;
  });
}

/** Results are found by the index alone, and only then read: one order has to be sorted, and would be with all that a result holds. */
function segmentQuery(columns: Prisma.Sql, condition: Prisma.Sql, { where, orderBy }: Segment, limit: number) {
  return Prisma.sql`
    SELECT ${columns} FROM (
      SELECT "leadId" AS "place" FROM "ScoreResult" WHERE ${condition} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}
    ) AS "page" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "page"."place"
    JOIN "Lead" ON "Lead"."id" = "result"."leadId" ORDER BY ${orderBy}`;
}

/** How many of the last digits of a lead's id are drawn at random; those before them count upwards. */
const DRAWN = 10;

/** Orders leads by chance, and the same each time. */
const CHANCE = Prisma.raw(`substr("leadId", length("leadId") - ${DRAWN - 1})`);

function behindInChance({ leadId }: ResultKey): Prisma.Sql {
  const place = leadId.slice(-DRAWN);
  return Prisma.sql`(${CHANCE} > ${place} OR (${CHANCE} = ${place} AND "leadId" > ${leadId}))`;
}

const DIRECTIONS = {
  SCORE_DESC: { direction: Prisma.raw('DESC'), beyond: Prisma.raw('<') },
  SCORE_ASC: { direction: Prisma.raw('ASC'), beyond: Prisma.raw('>') },
} as const;

/** The condition on results that stand behind one, the newest first. */
export function olderThan({ scoredAt, leadId }: Pick<ResultKey, 'scoredAt' | 'leadId'>): Prisma.Sql {
  const time = sqlTime(scoredAt);
  return Prisma.sql`"scoredAt" <= ${time} AND ("scoredAt" < ${time} OR "leadId" > ${leadId})`;
}

// The outer bound lets the index skip what is before it; the inner condition tells rows of equal score apart.
function scoredBehind(beyond: Prisma.Sql, key: ResultKey, score: number): Prisma.Sql {
  return Prisma.sql`"score" ${beyond}= ${score} AND ("score" ${beyond} ${score} OR ${rulePointsBehind(beyond, key)})`;
}

function rulePointsBehind(beyond: Prisma.Sql, key: ResultKey): Prisma.Sql {
  const { rulePoints } = key;
  return Prisma.sql`
    ("rulePoints" ${beyond} ${rulePoints} OR ("rulePoints" = ${rulePoints} AND ${confidenceBehind(beyond, key)}))`;
}

function confidenceBehind(beyond: Prisma.Sql, { confidence, leadId }: ResultKey): Prisma.Sql {
  return Prisma.sql`("confidence" ${beyond} ${confidence} OR ("confidence" = ${confidence} AND "leadId" > ${leadId}))`;
}
