import type { LeadRecord } from '../../domain/lead.js';
import { LEAD_TEXT_KEYS, type LeadTextKey } from '../../domain/lead-fields.js';
import type { Connection } from '../connection.js';
import type { Database } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { countRoles, type RolePage } from '../offers/role-counts.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { takeOutOfRuns } from '../runs/take-out-of-runs.js';
import { ofWorkspace, ownedOffer } from '../workspace.js';
import { correctLead, type LeadCorrection } from './correct-lead.js';
import { type CriterionRow, readCriterionLeads } from './criterion-leads.js';
import { countWanted, type LeadFilter, leadIds } from './lead-list.js';
import { type SqlLead, toLeadRecord } from './lead-record.js';
import { LEAD_TEXT } from './lead-text.js';
import { VISIBLE_LEAD } from './visible.js';

export type LeadRepository = {
  find(id: string): Promise<LeadRecord | null>;
  /** Returns leads in the order of their upload. */
  findMany(ids: readonly string[]): Promise<LeadRecord[]>;
  /** Returns an offer's leads in the order of their upload, all or those of a filter. */
  page(offerId: string, request: PageRequest, filter?: LeadFilter): Promise<Page<LeadRecord>>;
  count(offerId: string, filter?: LeadFilter): Promise<number>;
  /** Returns the keys under which any lead of an offer has text. */
  keysWithText(offerId: string): Promise<LeadTextKey[]>;
  /** Counts the leads of a page by role; the page is empty where no lead follows. */
  countRoles(offerId: string, request: PageRequest): Promise<RolePage>;
  /** Reads the criteria's fields of a page of leads, in the order of their upload. */
  criterionLeads(offerId: string, request: PageRequest): Promise<CriterionRow[]>;
  /** Corrects a lead by `correct`, while no import of its offer runs; null where the lead does not exist. */
  update(id: string, correct: LeadCorrection): Promise<LeadRecord | null>;
  /** Removes a lead with its result, also from unfinished runs; false where it does not exist. */
  delete(id: string): Promise<boolean>;
};

const RECORD = ['id', 'offerId', ...LEAD_TEXT, 'revision', 'createdAt'] as const;

const COLUMNS = Prisma.raw(RECORD.map((name) => `"${name}"`).join(', '));

/** The leads of a workspace. */
export function leadRepository(connection: Connection, workspace: string): LeadRepository {
  const { database, dialect, bulk } = connection;
  const visible = { ...VISIBLE_LEAD, ...ofWorkspace(workspace) };
  return {
    async find(id) {
      const row = await database.lead.findFirst({ where: { id, ...visible } });
      return row && toLeadRecord(row, row.id);
    },
    async findMany(ids) {
      // With a condition on the workspace, SQLite would begin with all of its offers.
      const rows = await bulk.read<SqlLead & { readonly workspace: string }>(Prisma.sql`
        SELECT ${COLUMNS}, (SELECT "workspace" FROM "Offer" WHERE "id" = "Lead"."offerId") AS "workspace"
        FROM "Lead" WHERE ${dialect.isOneOf(Prisma.sql`"id"`, ids)} ORDER BY "id"`);
      return rows.filter((row) => row.workspace === workspace).map((row) => toLeadRecord(row, row.id));
    },
    async page(offerId, { first, after }, filter) {
      if (filter) {
        const wanted = { offerId: ownedOffer(offerId, workspace), filter };
        const page = await readPage(first, (take) => leadIds(connection, wanted, { first: take, after }));
        return { ...page, rows: await this.findMany(page.rows) };
      }
      const page = await readPage(first, (take) =>
        database.lead.findMany({
          where: { offerId, ...visible, ...(after ? { id: { gt: after } } : {}) },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map((row) => toLeadRecord(row, row.id)) };
    },
    count: (offerId, filter) =>
      filter
        ? countWanted(connection, { offerId: ownedOffer(offerId, workspace), filter })
        : countLeads(database, ownedOffer(offerId, workspace)),
    keysWithText: (offerId) => keysWithText(database, ownedOffer(offerId, workspace)),
    countRoles: (offerId, request) => countRoles(bulk, ownedOffer(offerId, workspace), request),
    criterionLeads: (offerId, request) => readCriterionLeads(bulk, ownedOffer(offerId, workspace), request),
    update: (id, correct) => correctLead(connection, { id, ...visible }, correct),
    delete: (id) => deleteLead(database, dialect, { id, ...visible }),
  };
}

async function countLeads(database: Database, offerId: Prisma.Sql): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number | bigint }[]>`SELECT (${leadCount(offerId)}) AS "count"`;
  return Number(row?.count);
}

async function keysWithText(database: Database, offerId: Prisma.Sql): Promise<LeadTextKey[]> {
  const counts = Prisma.raw(LEAD_TEXT_KEYS.map((key) => `COUNT("Lead"."${key}") AS "${key}"`).join(', '));
  const [row] = await database.$queryRaw<Record<LeadTextKey, number | bigint>[]>`SELECT ${counts} ${leadsOf(offerId)}`;
  return LEAD_TEXT_KEYS.filter((key) => Number(row?.[key]) > 0);
}

/** Returns SQL for the number of an offer's visible leads. */
export function leadCount(offerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT COUNT(*) ${leadsOf(offerId)}`;
}

/** Returns SQL for an offer's visible leads. */
function leadsOf(offerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`FROM "Lead" JOIN "LeadImport" AS "import" ON "import"."id" = "Lead"."importId"
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
