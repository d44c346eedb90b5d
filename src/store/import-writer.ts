import type { RowRejection } from '../imports/lead-draft.js';
import type { KeyedLead } from '../imports/lead-keys.js';
import type { KeyedDraft, KnownLead } from '../imports/lead-matcher.js';
import type { Database, DatabaseSession } from './database.js';
import type { Dialect } from './dialect.js';
import { discardImport } from './discard-import.js';
import { Prisma } from './generated/sqlite/client.js';
import { toImportRecord } from './import-record.js';
import type { Transact } from './import-turns.js';
import { knownLeads } from './known-leads.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';
import type { ImportCounts, ImportRecord } from './records.js';
import { type Cell, type RowBatch, sqlTime, upsertRows } from './sql.js';

/** What a batch of rows came to. */
export type ImportBatch = {
  /** New leads, and changes of leads that this import created. */
  readonly created: readonly KeyedLead[];
  /** Changes of leads that were there before. */
  readonly changed: readonly KeyedLead[];
  readonly rejections: readonly RowRejection[];
};

/** An import under way: nothing of it can be seen before `commit`. */
export type ImportWriter = {
  readonly importId: string;
  /** The leads of the offer that these drafts may be, in the order of their upload. */
  knownLeads(drafts: readonly KeyedDraft[]): Promise<KnownLead[]>;
  write(batch: ImportBatch): Promise<void>;
  /** Makes it seen, and marks the results of leads that it changed stale. */
  commit(counts: ImportCounts, now: Date): Promise<ImportRecord>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
};

const LEAD_COLUMNS = ['id', 'offerId', 'importId', 'revision', 'createdAt', ...LEAD_TEXT_COLUMNS];
const CHANGE_COLUMNS = ['importId', 'leadId', ...LEAD_TEXT_COLUMNS];
const REJECTION_COLUMNS = ['importId', 'row', 'column', 'code', 'message', 'value', 'cells', 'surplus'];

// A lead may be deleted between being found and being changed.
const LEAD_IS_THERE = Prisma.sql`"row"."leadId" IN (SELECT "id" FROM "Lead")`;

/** Where an import is written; `transact` carries out the transaction that makes it seen. */
type Place = { readonly database: Database; readonly dialect: Dialect; readonly transact: Transact };

const SCORED_COLUMNS = ['role', 'company', 'industry', 'location', 'linkedinBio'] as const;

export function importWriter(
  { database, dialect, transact }: Place,
  offerId: string,
  importId: string,
  startedAt: Date,
): ImportWriter {
  const createdAt = sqlTime(startedAt);
  let hasChanges = false;
  async function write(session: DatabaseSession, batch: RowBatch, key: readonly string[], condition?: Prisma.Sql) {
    if (batch.rows.length > 0) await session.$executeRaw(upsertRows(dialect, batch, key, [], condition));
  }
  return {
    importId,
    knownLeads: (drafts) => knownLeads(database, dialect, offerId, importId, drafts, hasChanges),
    async write({ created, changed, rejections }) {
      hasChanges ||= changed.length > 0;
      const leads = created.map((lead) => [lead.id, offerId, importId, 1, createdAt, ...textCells(lead)]);
      const changes = changed.map((lead) => [importId, lead.id, ...textCells(lead)]);
      const rejected = rejections.map((rejection) => rejectionCells(importId, rejection));
      await database.$transaction(async (session) => {
        await dialect.writeTogether(session, offerId);
        await write(session, { table: 'Lead', columns: LEAD_COLUMNS, rows: leads }, ['id']);
        const change = { table: 'LeadChange', columns: CHANGE_COLUMNS, rows: changes };
        await write(session, change, ['importId', 'leadId'], LEAD_IS_THERE);
        const rejection = { table: 'RowRejection', columns: REJECTION_COLUMNS, rows: rejected };
        await write(session, rejection, ['importId', 'row']);
      });
    },
    commit: (counts, now) =>
      transact(async (session) => {
        await dialect.writeAlone(session, offerId);
        return commit(session, importId, counts, now);
      }),
    discard: () => discardImport(database, dialect, { id: importId, offerId }),
  };
}

function rejectionCells(importId: string, { row, column, code, message, value, cells, surplus }: RowRejection): Cell[] {
  return [importId, row, column, code, message, value, cells, surplus];
}

function textCells(lead: KeyedLead): Cell[] {
  return LEAD_TEXT_COLUMNS.map((column) => lead[column]);
}

async function commit(session: DatabaseSession, importId: string, counts: ImportCounts, now: Date) {
  if (counts.updated > 0) await applyChanges(session, importId);
  const row = await session.leadImport.update({ where: { id: importId }, data: { ...counts, committedAt: now } });
  return toImportRecord(row);
}

async function applyChanges(session: DatabaseSession, importId: string): Promise<void> {
  const assignments = LEAD_TEXT_COLUMNS.map((column) => `"${column}" = "change"."${column}"`);
  const differs = SCORED_COLUMNS.map((column) => `"change"."${column}" IS DISTINCT FROM "Lead"."${column}"`);
  await session.$executeRaw`
    UPDATE "Lead" SET ${Prisma.raw(assignments.join(', '))},
      "revision" = "Lead"."revision" + CASE WHEN ${Prisma.raw(differs.join(' OR '))} THEN 1 ELSE 0 END
    FROM "LeadChange" AS "change" WHERE "change"."importId" = ${importId} AND "Lead"."id" = "change"."leadId"`;
  await session.$executeRaw`
    UPDATE "ScoreResult" SET "stale" = true
    WHERE "leadId" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})
      AND "leadRevision" <> (SELECT "revision" FROM "Lead" WHERE "id" = "ScoreResult"."leadId")`;
}
