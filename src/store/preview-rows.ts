import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import type { PreviewRow } from '../scoring/model/preview-row.js';
import type { Confidence, IndustryMatch, Intent, RoleRelevance } from '../scoring/verdicts.js';
import type { Bulk } from './bulk.js';
import { rankOf } from './confidence.js';
import { Prisma } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import type { PageRequest } from './page.js';
import type { ResultRecord } from './records.js';

/** Which of an offer's results are compared: those whose id ends so low, or all. */
export type PreviewSample = { readonly offerId: Prisma.Sql; readonly upTo: string | null };

/** The end of an id is random, and so serves as its hash. */
const HASH_LENGTH = 12;

const HASH = Prisma.sql`substr("Lead"."id", length("Lead"."id") - ${Prisma.raw(String(HASH_LENGTH - 1))})`;

type SqlRow = Omit<CriterionLead, 'extra'> & {
  readonly id: string;
  readonly leadId: string;
  readonly status: ResultRecord['status'];
  readonly score: number | null;
  readonly grade: PreviewRow['before']['grade'];
  readonly rulePoints: number;
  readonly limitPoints: number | null;
  readonly intent: Intent | null;
  readonly confidence: number;
  readonly keptConfidence: Confidence | null;
  readonly relevance: RoleRelevance;
  readonly match: IndustryMatch;
  readonly missing: string;
  readonly extra: unknown;
};

/** The sample of so many results of an offer that is the same each time: those with the lowest hashes. */
export async function previewSample({ read }: Bulk, offerId: Prisma.Sql, most: number): Promise<PreviewSample> {
  const [last] = await read<{ hash: string }>(Prisma.sql`
    SELECT ${HASH} AS "hash" FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "status" <> 'AI_FAILED' ORDER BY "hash" LIMIT 1 OFFSET ${most - 1}`);
  return { offerId, upTo: last?.hash ?? null };
}

/** A page of results to compare, in the order of upload. Results whose verdict failed are left out. */
export async function previewRows(
  { read }: Bulk,
  { offerId, upTo }: PreviewSample,
  { first, after }: PageRequest,
): Promise<PreviewRow[]> {
  const isInSample = upTo === null ? Prisma.sql`true` : Prisma.sql`${HASH} <= ${upTo}`;
  const rows = await read<SqlRow>(Prisma.sql`
    SELECT "result"."id", "leadId", "status", "score", "grade", "rulePoints", "confidence", "intent",
      CAST("rule"->>'limitPoints' AS INTEGER) AS "limitPoints",
      "rule"->'role'->>'relevance' AS "relevance", "rule"->'industry'->>'match' AS "match",
      "rule"->'completeness'->>'missing' AS "missing",
      CASE WHEN "status" = 'DISQUALIFIED' THEN "ai"->>'confidence' END AS "keptConfidence",
      "role", "company", "industry", "location", "linkedinBio", "email", "linkedinUrl", "extra"
    FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} AND "status" <> 'AI_FAILED' AND ${isInSample}
    ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map(toPreviewRow);
}

function toPreviewRow({ id, leadId, status, score, grade, rulePoints, ...row }: SqlRow): PreviewRow {
  const { relevance, match, missing, intent, limitPoints, confidence, keptConfidence, extra, ...lead } = row;
  return {
    resultId: id,
    leadId,
    before: { score, grade, fit: rulePoints, limited: Boolean(limitPoints) },
    confidence: status === 'DISQUALIFIED' ? rankOf(keptConfidence ?? undefined) : confidence,
    facts: { role: relevance, industry: match, complete: missing === '[]', intent },
    lead: { ...lead, extra: fromJson(extra) },
  };
}
