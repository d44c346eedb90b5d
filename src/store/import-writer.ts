import type { RowRejection } from '../imports/lead-draft.js';
import type { KeyedDraft, KeyedLead } from '../imports/lead-keys.js';
import type { KnownLead, LeadChanges } from '../imports/lead-matcher.js';
import type { BulkSession } from './bulk-session.js';
import type { Database, DatabaseSession } from './database.js';
import { discardImport } from './discard-import.js';
import { Prisma } from './generated/client.js';
import { toImportRecord } from './import-record.js';
import { knownLeads } from './known-leads.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';
import type { ImportCounts, ImportRecord } from './records.js';
import { type Cell, insertRow, sqlTime, updateRow, upsertRow } from './sql.js';

/** What a batch of rows came to. */
export type ImportBatch = LeadChanges & { readonly rejections: readonly RowRejection[] };

/** An import under way: nothing of it can be seen before `commit`. */
export type ImportWriter = {
  readonly importId: string;
  /**
   * The leads of the offer that these drafts may be, in the order of their upload, as the writes so far have left them.
   * `unwritten` drafts before these may yet change some of them.
   */
  knownLeads(drafts: readonly KeyedDraft[], unwritten: number): Promise<KnownLead[]>;
  write(batch: ImportBatch): Promise<void>;
  /** Makes it seen, and marks the results of leads that it changed stale. */
  commit(counts: ImportCounts, now: Date): Promise<ImportRecord>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
};

const INSERT_LEAD = insertRow('Lead', ['id', 'offerId', 'importId', 'revision', 'createdAt', ...LEAD_TEXT_COLUMNS]);

const UPDATE_LEAD = updateRow('Lead', 'id', LEAD_TEXT_COLUMNS);

// A lead may be deleted between being found and being changed.
const UPSERT_CHANGE = upsertRow(
  { table: 'LeadChange', columns: ['importId', 'leadId', ...LEAD_TEXT_COLUMNS], key: ['importId', 'leadId'] },
  '?2 IN (SELECT "id" FROM "Lead")',
);

const INSERT_REJECTION = insertRow('RowRejection', [
  'importId',
  'row',
  'column',
  'code',
  'message',
  'value',
  'cells',
  'surplus',
]);

const SCORED_COLUMNS = ['role', 'company', 'industry', 'location', 'linkedinBio'] as const;

/** An import under way in an offer, as `store.imports.open` made it. */
export type OpenImport = { readonly id: string; readonly offerId: string; readonly startedAt: Date };

export function importWriter(
  database: Database,
  bulk: BulkSession,
  { id, offerId, startedAt }: OpenImport,
): ImportWriter {
  const createdAt = sqlTime(startedAt);
  let hasChanges = false;
  return {
    importId: id,
    knownLeads: (drafts, unwritten) => knownLeads(bulk, { id, offerId, hasChanges }, drafts, unwritten),
    async write({ created, amended, changed, rejections }) {
      hasChanges ||= changed.length > 0;
      await bulk.write([
        { sql: INSERT_LEAD, rows: created.map((lead) => [lead.id, offerId, id, 1, createdAt, ...textCells(lead)]) },
        { sql: UPDATE_LEAD, rows: amended.map((lead) => [lead.id, ...textCells(lead)]) },
        { sql: UPSERT_CHANGE, rows: changed.map((lead) => [id, lead.id, ...textCells(lead)]) },
        { sql: INSERT_REJECTION, rows: rejections.map((rejection) => rejectionCells(id, rejection)) },
      ]);
    },
    commit: (counts, now) => database.$transaction((session) => commit(session, id, counts, now)),
    discard: () => discardImport(database, id),
  };
}

function rejectionCells(importId: string, { row, column, code, message, value, cells, surplus }: RowRejection): Cell[] {
  return [importId, row, column, code, message, value, JSON.stringify(cells), JSON.stringify(surplus)];
}

function textCells(lead: KeyedLead): (string | null)[] {
  return LEAD_TEXT_COLUMNS.map((column) => (column === 'extra' ? JSON.stringify(lead.extra) : lead[column]));
}

async function commit(session: DatabaseSession, importId: string, counts: ImportCounts, now: Date) {
  if (counts.updated > 0) await applyChanges(session, importId);
  const row = await session.leadImport.update({ where: { id: importId }, data: { ...counts, committedAt: now } });
  return toImportRecord(row);
}

async function applyChanges(session: DatabaseSession, importId: string): Promise<void> {
  const assignments = LEAD_TEXT_COLUMNS.map((column) => `"${column}" = "change"."${column}"`);
  const differs = SCORED_COLUMNS.map((column) => `"change"."${column}" IS NOT "Lead"."${column}"`);
  await session.$executeRaw`
    UPDATE "Lead" SET ${Prisma.raw(assignments.join(', '))},
      "revision" = "Lead"."revision" + (${Prisma.raw(differs.join(' OR '))})
    FROM "LeadChange" AS "change" WHERE "change"."importId" = ${importId} AND "Lead"."id" = "change"."leadId"`;
  await session.$executeRaw`
    UPDATE "ScoreResult" SET "stale" = true
    WHERE "leadId" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})
      AND "leadRevision" <> (SELECT "revision" FROM "Lead" WHERE "id" = "ScoreResult"."leadId")`;
}
