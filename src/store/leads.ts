import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import { type Lead as LeadRow, Prisma } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { LeadRecord } from './records.js';
import { takeOutOfRuns } from './take-out-of-runs.js';
import { VISIBLE_LEAD } from './visible.js';
import { ofWorkspace, ownedOffer, WITH_WORKSPACE } from './workspace.js';

export type LeadRepository = {
  find(id: string): Promise<LeadRecord | null>;
  findMany(ids: readonly string[]): Promise<LeadRecord[]>;
  /** An offer's leads in the order of their upload. */
  page(offerId: string, request: PageRequest): Promise<Page<LeadRecord>>;
  count(offerId: string): Promise<number>;
  /** Removes a lead with its result, and takes it out of the runs that are under way; false where it is not there. */
  delete(id: string): Promise<boolean>;
};

/** The leads of a workspace. */
export function leadRepository(database: Database, dialect: Dialect, workspace: string): LeadRepository {
  const visible = { ...VISIBLE_LEAD, ...ofWorkspace(workspace) };
  return {
    async find(id) {
      const row = await database.lead.findFirst({ where: { id, ...visible } });
      return row && toLeadRecord(row);
    },
    async findMany(ids) {
      const rows = await database.lead.findMany({ where: { id: { in: [...ids] } }, include: WITH_WORKSPACE });
      return rows.flatMap(({ offer, ...row }) => (offer.workspace === workspace ? toLeadRecord(row) : []));
    },
    async page(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.lead.findMany({
          where: { offerId, ...visible, ...(after ? { id: { gt: after } } : {}) },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toLeadRecord) };
    },
    count: (offerId) => countLeads(database, ownedOffer(offerId, workspace)),
    delete: (id) => deleteLead(database, dialect, { id, ...visible }),
  };
}

async function countLeads(database: Database, offerId: Prisma.Sql): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number | bigint }[]>`SELECT (${leadCount(offerId)}) AS "count"`;
  return Number(row?.count);
}

/** How many leads an offer has that can be seen, as SQL. */
export function leadCount(offerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT COUNT(*) FROM "Lead" JOIN "LeadImport" AS "import" ON "import"."id" = "Lead"."importId"
    AND "import"."committedAt" IS NOT NULL WHERE "Lead"."offerId" = ${offerId}`;
}

async function deleteLead(database: Database, dialect: Dialect, where: Prisma.LeadWhereInput): Promise<boolean> {
  return database.$transaction(async (session) => {
    const lead = await session.lead.findFirst({ where, select: { id: true, offerId: true } });
    if (!lead) return false;
    await dialect.writeAlone(session, lead.offerId);
    await takeOutOfRuns(session, { id: lead.id });
    const { count } = await session.lead.deleteMany({ where: { id: lead.id } });
    return count === 1;
  });
}

/** What is kept of a lead, without the columns that only the store reads. */
function toLeadRecord(row: LeadRow): LeadRecord {
  const { importId, emailKey, urlKey, fingerprint, extra, ...lead } = row;
  return { ...lead, extra: fromJson(extra) };
}
