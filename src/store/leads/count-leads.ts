import type { LeadNeeds } from '../../domain/lead-traits.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { ResultKey } from '../results/result-key.js';
import { olderThan } from '../results/result-order.js';
import type { Bulk } from '../sql/bulk.js';
import { meets } from './lead-needs.js';

/** The results that one read covers: few enough for the time limit of a read, however many there are. */
const SLICE = 2_000;

type SqlSlice = Readonly<Record<string, number | bigint>> & {
  readonly rows: number | bigint;
  readonly scoredAt: string | Date;
  readonly leadId: string;
};

/** Counts, for each list of needs, the results of a condition whose leads meet the needs. */
export async function countLeads(
  { read }: Bulk,
  condition: Prisma.Sql,
  needs: readonly LeadNeeds[],
): Promise<number[]> {
  let totals = needs.map(() => 0);
  let after: Pick<ResultKey, 'scoredAt' | 'leadId'> | null = null;
  while (true) {
    const behind: Prisma.Sql = after ? olderThan(after) : Prisma.sql`true`;
    const [slice]: SqlSlice[] = await read<SqlSlice>(countSlice(Prisma.sql`${condition} AND ${behind}`, needs));
    if (!slice) return totals;
    totals = totals.map((total, place) => total + Number(slice[countOf(place)]));
    if (Number(slice.rows) < SLICE) return totals;
    after = { scoredAt: new Date(slice.scoredAt), leadId: slice.leadId };
  }
}

/** Counts within one slice of results, newest first, and returns the last of them. */
function countSlice(condition: Prisma.Sql, needs: readonly LeadNeeds[]): Prisma.Sql {
  const counts = needs.map(
    (each, place) => Prisma.sql`COUNT(CASE WHEN ${meets(each)} THEN 1 END) AS ${Prisma.raw(`"${countOf(place)}"`)}`,
  );
  return Prisma.sql`
    SELECT ${Prisma.join(counts)}, COUNT(*) AS "rows", MAX("oldest") AS "scoredAt",
      MAX(CASE WHEN "scoredAt" = "oldest" THEN "leadId" END) AS "leadId"
    FROM (
      SELECT "leadId", "scoredAt", MIN("scoredAt") OVER () AS "oldest" FROM (
        SELECT "leadId", "scoredAt" FROM "ScoreResult" WHERE ${condition}
        ORDER BY "scoredAt" DESC, "leadId" LIMIT ${SLICE}
      ) AS "newest"
    ) AS "slice" JOIN "Lead" ON "Lead"."id" = "slice"."leadId"`;
}

function countOf(place: number): string {
  return `count${place}`;
}
