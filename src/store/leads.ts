import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { Lead as LeadRow } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { LeadRecord } from './records.js';
import { removeOldLeads } from './remove-old-leads.js';
import { takeOutOfRuns } from './take-out-of-runs.js';
import { VISIBLE_LEAD } from './visible.js';

export type LeadRepository = {
  find(id: string): Promise<LeadRecord | null>;
  findMany(ids: readonly string[]): Promise<LeadRecord[]>;
  /** An offer's leads in the order of their upload. */
  page(offerId: string, request: PageRequest): Promise<Page<LeadRecord>>;
  count(offerId: string): Promise<number>;
  /** Removes a lead with its result, and takes it out of the runs that are under way; false where it is not there. */
  delete(id: string): Promise<boolean>;
  /** Removes leads that were uploaded before a moment, with their results, and what was rejected then. Answers how many leads. */
  removeOlderThan(moment: Date): Promise<number>;
};

export function leadRepository(database: Database, dialect: Dialect): LeadRepository {
  return {
    async find(id) {
      const row = await database.lead.findFirst({ where: { id, ...VISIBLE_LEAD } });
      return row && toLeadRecord(row);
    },
    async findMany(ids) {
      return (await database.lead.findMany({ where: { id: { in: [...ids] } } })).map(toLeadRecord);
    },
    async page(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.lead.findMany({
          where: { offerId, ...VISIBLE_LEAD, ...(after ? { id: { gt: after } } : {}) },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toLeadRecord) };
    },
    count: (offerId) => database.lead.count({ where: { offerId, ...VISIBLE_LEAD } }),
    delete: (id) => deleteLead(database, dialect, id),
    removeOlderThan: (moment) => removeOldLeads(database, dialect, moment),
  };
}

async function deleteLead(database: Database, dialect: Dialect, id: string): Promise<boolean> {
  return database.$transaction(async (session) => {
    const lead = await session.lead.findFirst({ where: { id, ...VISIBLE_LEAD }, select: { offerId: true } });
    if (!lead) return false;
    await dialect.writeAlone(session, lead.offerId);
    await takeOutOfRuns(session, { id });
    const { count } = await session.lead.deleteMany({ where: { id } });
    return count === 1;
  });
}

/** What is kept of a lead, without the columns that only the store reads. */
function toLeadRecord(row: LeadRow): LeadRecord {
  const { importId, emailKey, urlKey, fingerprint, extra, ...lead } = row;
  return { ...lead, extra: fromJson(extra) };
}
