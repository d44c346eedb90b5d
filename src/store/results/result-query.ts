import type {
  Confidence,
  Grade,
  IndustryMatch,
  Intent,
  OutcomeKind,
  RoleRelevance,
} from '../../domain/generated/enums.js';
import type { LeadNeeds } from '../../domain/lead-traits.js';
import type { ResultRecord } from '../../domain/result.js';
import { searchWords } from '../../text/search-text.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { meets } from '../leads/lead-needs.js';
import { hasAnyOutcome, hasLastOutcome } from '../outcomes/last-outcome.js';
import { sqlTime } from '../sql/sql.js';
import { ownedOffer } from '../workspace.js';
import { type ColumnFilter, columnHas } from './column-filter.js';
import { rankOf } from './confidence.js';
import { HAS_STATUS, hasAnyStatus } from './status-sql.js';

/** A filter of results; null does not restrict them. */
export type ResultFilter = {
  readonly offerId: string | null;
  readonly intents: readonly Intent[] | null;
  readonly statuses: readonly ResultRecord['status'][] | null;
  readonly minScore: number | null;
  readonly maxScore: number | null;
  /** Leads that any of these imports created or changed. */
  readonly importIds: readonly string[] | null;
  readonly scoredAfter: Date | null;
  /** The last outcome of its lead; a lead without one matches none. */
  readonly outcomes: readonly OutcomeKind[] | null;
  readonly hasOutcome: boolean | null;
  readonly stale: boolean | null;
  /** A result without a verdict matches neither. */
  readonly grounded: boolean | null;
  /** A result without a verdict matches none. */
  readonly confidence: readonly Confidence[] | null;
  /** Words that must each occur in the lead's name, role, company, industry, e-mail or phone. */
  readonly search: string | null;
  /** A result without a score matches none. */
  readonly grades: readonly Grade[] | null;
  readonly minFit: number | null;
  readonly overridden: boolean | null;
  readonly needsReview: boolean | null;
  readonly roles: readonly RoleRelevance[] | null;
  readonly industries: readonly IndustryMatch[] | null;
  readonly hasPhone: boolean | null;
  readonly hasEmail: boolean | null;
  readonly columns: readonly ColumnFilter[] | null;
  /** The required data of the lead; omitted where there are no requirements. */
  readonly leadNeeds?: LeadNeeds;
};

/** Returns the condition on "ScoreResult" of a filter within a workspace; `headers` has the possible headers of its columns. */
export function conditionOf(
  filter: ResultFilter,
  workspace: string,
  dialect: Dialect,
  headers: readonly string[] = [],
): Prisma.Sql {
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
    roles,
    industries,
    hasPhone,
    hasEmail,
    columns,
    leadNeeds,
  } = filter;
  return allOf(
    // Only one of the two, so that its own index is used.
    offerId === null
      ? Prisma.sql`"workspace" = ${workspace}`
      : Prisma.sql`"offerId" = ${ownedOffer(offerId, workspace)}`,
    intents && allOf(IS_SCORED, isOneOf(Prisma.sql`COALESCE("overrideIntent", "intent")`, intents)),
    statuses && hasAnyStatus(statuses),
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
    // Checked for each result, so that a page is read in order and ends when it is full.
    overridden === null
      ? null
      : Prisma.sql`"overrideIntent" IS ${overridden ? Prisma.raw('NOT NULL') : Prisma.raw('NULL')}`,
    needsReview === null ? null : Prisma.sql`(${NEEDS_REVIEW}) = ${Prisma.raw(String(needsReview))}`,
    roles && isOneOf(Prisma.sql`"rule"->'role'->>'relevance'`, roles),
    industries && isOneOf(Prisma.sql`"rule"->'industry'->>'match'`, industries),
    ofLead(
      hasPhone === null ? null : hasText('phone', hasPhone),
      hasEmail === null ? null : hasText('email', hasEmail),
      ...(columns ?? []).map((column) => columnHas(column, headers, dialect)),
      leadNeeds && meets(leadNeeds),
    ),
  );
}

/** Returns a condition on the "Lead" of a result; null where there is none. */
function ofLead(...conditions: readonly (Prisma.Sql | null | undefined)[]): Prisma.Sql | null {
  if (conditions.every((condition) => condition == null)) return null;
  return Prisma.sql`(SELECT ${allOf(...conditions)} FROM "Lead" WHERE "Lead"."id" = "ScoreResult"."leadId")`;
}

function hasText(column: 'phone' | 'email', isThere: boolean): Prisma.Sql {
  return Prisma.raw(`"Lead"."${column}" IS ${isThere ? 'NOT NULL' : 'NULL'}`);
}

/** The verdict on a disqualified lead is stored, but does not count. */
const IS_SCORED = HAS_STATUS.SCORED;

/** The cases of `reviewReasons`: an outdated override, or an ungrounded verdict without an override. */
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

/** Finds all leads with each word of a search at once, not one by one for each result: an index has their texts together. */
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
