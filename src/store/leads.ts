import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { Lead as LeadRow, Prisma } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { LeadRecord } from './records.js';
import { takeOutOfRuns } from './take-out-of-runs.js';
import { VISIBLE_LEAD } from './visible.js';
import { ofWorkspace } from './workspace.js';

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
  const owned = ofWorkspace(workspace);
  const visible = { ...VISIBLE_LEAD, ...owned };
  return {
    async find(id) {
      const row = await database.lead.findFirst({ where: { id, ...visible } });
      return row && toLeadRecord(row);
    },
    async findMany(ids) {
      return (await database.lead.findMany({ where: { id: { in: [...ids] }, ...owned } })).map(toLeadRecord);
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
    count: (offerId) => database.lead.count({ where: { offerId, ...visible } }),
    delete: (id) => deleteLead(database, dialect, { id, ...visible }),
  };
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
