import type { OutcomeKind } from '../../domain/generated/enums.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { Bulk } from '../sql/bulk.js';
import { sqlTime } from '../sql/sql.js';

/** The number of leads with an outcome: of any kind, and of each kind. */
export type WorkedLeads = {
  readonly leads: number;
  readonly contacted: number;
  readonly meetings: number;
  readonly won: number;
  readonly lost: number;
};

type Counts = Readonly<Record<keyof WorkedLeads, number | bigint>>;

/** Counts the leads of an offer by the outcomes that happened at a time or later. */
export async function countSince({ read }: Bulk, offerId: Prisma.Sql, since: Date): Promise<WorkedLeads> {
  const time = sqlTime(since);
  // Outcomes are never recorded before they happen, so older batches need not be read.
  const [row] = await read<Counts>(Prisma.sql`
    SELECT COUNT(DISTINCT "outcome"."leadId") AS "leads", ${ofKind('CONTACTED')} AS "contacted",
      ${ofKind('MEETING')} AS "meetings", ${ofKind('WON')} AS "won", ${ofKind('LOST')} AS "lost"
    FROM "OutcomeBatch" AS "batch" JOIN "Outcome" AS "outcome" ON "outcome"."batchId" = "batch"."id"
    WHERE "batch"."offerId" = ${offerId} AND "batch"."committedAt" IS NOT NULL AND "batch"."createdAt" >= ${time}
      AND "outcome"."occurredAt" >= ${time}`);
  const counts = Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]);
  return { ...NOBODY, ...Object.fromEntries(counts) };
}

const NOBODY: WorkedLeads = { leads: 0, contacted: 0, meetings: 0, won: 0, lost: 0 };

function ofKind(kind: OutcomeKind): Prisma.Sql {
  return Prisma.sql`COUNT(DISTINCT CASE WHEN "outcome"."kind" = ${kind} THEN "outcome"."leadId" END)`;
}
