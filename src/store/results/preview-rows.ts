import type { PreviewRow } from '../../scoring/model/preview-row.js';
import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { PageRequest } from '../page.js';
import type { Bulk } from '../sql/bulk.js';
import { knownResultColumns, type SqlKnownResult, toKnownResult } from './known-result.js';

/** The sample of an offer's results to compare: those whose ids end below a bound, or all. */
export type PreviewSample = { readonly offerId: Prisma.Sql; readonly upTo: string | null };

/** The end of an id is random, so it serves as a hash. */
const HASH_LENGTH = 12;

const HASH = Prisma.sql`substr("Lead"."id", length("Lead"."id") - ${Prisma.raw(String(HASH_LENGTH - 1))})`;

type SqlRow = SqlKnownResult & {
  readonly id: string;
  readonly limitPoints: number | null;
};

/** Returns a sample of so many results of an offer, the same each time: those with the lowest hashes. */
export async function previewSample({ read }: Bulk, offerId: Prisma.Sql, most: number): Promise<PreviewSample> {
  const [last] = await read<{ hash: string }>(Prisma.sql`
    SELECT ${HASH} AS "hash" FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "status" <> 'AI_FAILED' ORDER BY "hash" LIMIT 1 OFFSET ${most - 1}`);
  return { offerId, upTo: last?.hash ?? null };
}

/** Returns a page of results to compare, in the order of upload, without those whose verdict failed. */
export async function previewRows(
  { bulk, dialect }: Pick<Connection, 'bulk' | 'dialect'>,
  { offerId, upTo }: PreviewSample,
  { first, after }: PageRequest,
): Promise<PreviewRow[]> {
  const isInSample = upTo === null ? Prisma.sql`true` : Prisma.sql`${HASH} <= ${upTo}`;
  const rows = await bulk.readWide<SqlRow>(Prisma.sql`
    SELECT "result"."id", CAST("points"->>'limitPoints' AS INTEGER) AS "limitPoints",
      ${knownResultColumns(dialect)}
    FROM "Lead" JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} AND "status" <> 'AI_FAILED' AND ${isInSample}
    ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map(toPreviewRow);
}

function toPreviewRow(row: SqlRow): PreviewRow {
  const { leadId, score, grade, fit, rule, intent, override, confidence, lead } = toKnownResult(row);
  const { id, limitPoints } = row;
  return {
    resultId: id,
    leadId,
    confidence,
    lead,
    before: { score, grade, fit, limited: Boolean(limitPoints) },
    facts: { intent: override ?? intent, ...rule },
  };
}
