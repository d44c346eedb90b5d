import type { PendingLead } from '../../domain/lead.js';
import type { Database } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';
import { PENDING_LEAD, type SqlPendingLead, toPendingLead } from '../leads/pending-lead.js';
import type { PageRequest } from '../page.js';
import type { Bulk } from '../sql/bulk.js';

/** A range of lead ids: after `after`, up to and including `upTo`. Null means no bound. */
export type LeadRange = { readonly after: string | null; readonly upTo: string | null };

/** A page of leads, within a range if `upTo` is given. */
export type LeadsRequest = PageRequest & { readonly upTo?: string | null };

export async function pendingLeads(
  { readWide }: Bulk,
  runId: string,
  { first, after, upTo }: LeadsRequest,
): Promise<PendingLead[]> {
  const bound = upTo ? Prisma.sql`AND "RunLead"."leadId" <= ${upTo}` : Prisma.empty;
  const rows = await readWide<SqlPendingLead>(Prisma.sql`
    SELECT ${PENDING_LEAD} FROM "RunLead" JOIN "Lead" AS "lead" ON "lead"."id" = "RunLead"."leadId"
    JOIN "ScoringRun" AS "run" ON "run"."id" = "RunLead"."runId" AND "run"."finishedAt" IS NULL
    WHERE "RunLead"."runId" = ${runId} AND "RunLead"."state" = 'PENDING' AND "RunLead"."leadId" > ${after ?? ''} ${bound}
    ORDER BY "RunLead"."leadId" LIMIT ${first}`);
  return rows.map(toPendingLead);
}

export async function pendingRanges(database: Database, runId: string, size: number): Promise<LeadRange[]> {
  const rows = await database.$queryRaw<{ last: string }[]>`
    SELECT MAX("leadId") AS "last" FROM (
      SELECT "leadId", (ROW_NUMBER() OVER (ORDER BY "leadId") - 1) / ${Prisma.raw(String(size))} AS "place" FROM "RunLead"
      JOIN "ScoringRun" AS "run" ON "run"."id" = "RunLead"."runId" AND "run"."finishedAt" IS NULL
      WHERE "RunLead"."runId" = ${runId} AND "RunLead"."state" = 'PENDING'
    ) AS "numbered" GROUP BY "place" ORDER BY "last"`;
  return rows.map(({ last }, place) => ({ after: rows[place - 1]?.last ?? null, upTo: last }));
}
