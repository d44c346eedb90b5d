import type { RowRejection } from '../imports/lead-draft.js';
import type { KeyedLead } from '../imports/lead-keys.js';
import type { KeyedDraft, KnownLead } from '../imports/lead-matcher.js';
import type { Database, DatabaseSession } from './database.js';
import { discardImport } from './discard-import.js';
import { Prisma } from './generated/client.js';
import { toImportRecord } from './import-record.js';
import { knownLeads } from './known-leads.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';
import type { ImportCounts, ImportRecord } from './records.js';
import { type RowBatch, sqlTime, upsertRows } from './sql.js';

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
const LEAD_IS_THERE = `json_extract(value, '$[${CHANGE_COLUMNS.indexOf('leadId')}]') IN (SELECT "id" FROM "Lead")`;

const SCORED_COLUMNS = ['role', 'company', 'industry', 'location', 'linkedinBio'] as const;

export function importWriter(database: Database, offerId: string, importId: string, startedAt: Date): ImportWriter {
  const createdAt = sqlTime(startedAt);
  let hasChanges = false;
  const write = (batch: RowBatch, key: readonly string[], condition?: string) =>
    batch.rows.length > 0 ? [database.$executeRaw(upsertRows(batch, key, [], condition))] : [];
  return {
    importId,
    knownLeads: (drafts) => knownLeads(database, offerId, importId, drafts, hasChanges),
    async write({ created, changed, rejections }) {
      hasChanges ||= changed.length > 0;
      const leads = created.map((lead) => [lead.id, offerId, importId, 1, createdAt, ...textCells(lead)]);
      const changes = changed.map((lead) => [importId, lead.id, ...textCells(lead)]);
      const rejected = rejections.map((rejection) => rejectionCells(importId, rejection));
      await database.$transaction([
        ...write({ table: 'Lead', columns: LEAD_COLUMNS, rows: leads }, ['id']),
        ...write(
          { table: 'LeadChange', columns: CHANGE_COLUMNS, rows: changes },
          ['importId', 'leadId'],
          LEAD_IS_THERE,
        ),
        ...write({ table: 'RowRejection', columns: REJECTION_COLUMNS, rows: rejected }, ['importId', 'row']),
      ]);
    },
    commit: (counts, now) => database.$transaction((session) => commit(session, importId, counts, now)),
    discard: () => discardImport(database, importId),
  };
}

function rejectionCells(
  importId: string,
  { row, column, code, message, value, cells, surplus }: RowRejection,
): (string | number | null)[] {
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
