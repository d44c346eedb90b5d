import type { ImportRecord, ImportResult, RowRejection } from '../../domain/import.js';
import type { KeyedLead, KnownLead, LeadChanges, SoughtKeys } from '../../domain/keyed-lead.js';
import type { Database, DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { LEAD_TEXT_COLUMNS, searchTextOf, WRITTEN_COLUMNS } from '../leads/lead-text.js';
import { columnsThatCount } from '../offers/columns-that-count.js';
import type { BulkSession } from '../sql/bulk.js';
import type { Cell } from '../sql/rows.js';
import { sqlTime } from '../sql/sql.js';
import { applyChanges } from './apply-changes.js';
import { discardImport } from './discard-import.js';
import { toImportRecord } from './import-record.js';
import type { Transact } from './import-turns.js';
import { knownLeads } from './known-leads.js';

/** What a batch of rows came to. */
export type ImportBatch = LeadChanges & {
  readonly rejections: readonly RowRejection[];
  /** How many rows were read up to the end of the batch. */
  readonly rowsRead: number;
};

/** An import under way: nothing of it can be seen before `commit`. */
export type ImportWriter = {
  readonly importId: string;
  /** The leads of the offer that have one of these keys, in the order of their upload, as the writes so far have left them. */
  knownLeads(keys: SoughtKeys): Promise<KnownLead[]>;
  write(batch: ImportBatch): Promise<void>;
  /** Makes it seen, and marks the results of leads that it changed stale. */
  commit(result: ImportResult, now: Date): Promise<ImportRecord>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
};

const NEW_LEADS = {
  way: 'INSERT',
  table: 'Lead',
  columns: ['id', 'offerId', 'importId', 'revision', 'createdAt', ...WRITTEN_COLUMNS],
  key: ['id'],
} as const;

const AMENDED_LEADS = { way: 'UPDATE', table: 'Lead', columns: ['id', ...WRITTEN_COLUMNS], key: ['id'] } as const;

const LEAD_CHANGES = {
  way: 'UPSERT',
  table: 'LeadChange',
  columns: ['importId', 'leadId', ...WRITTEN_COLUMNS],
  key: ['importId', 'leadId'],
  // A lead may be deleted between being found and being changed.
  condition: (cell: (column: string) => string) => `${cell('leadId')} IN (SELECT "id" FROM "Lead")`,
} as const;

/** What a lead was before the import first changed it. */
const FORMER_LEADS = { ...LEAD_CHANGES, table: 'FormerLead', keep: WRITTEN_COLUMNS } as const;

const REJECTIONS = {
  way: 'INSERT',
  table: 'RowRejection',
  columns: ['importId', 'row', 'column', 'code', 'message', 'value', 'cells', 'surplus'],
  key: ['importId', 'row'],
} as const;

/** After how many rows it is noted how many were read: each note costs a statement. */
const NOTED_EVERY = 2_500;

const ROWS_READ = { way: 'UPDATE', table: 'LeadImport', columns: ['id', 'rowsRead'], key: ['id'] } as const;

/** An import under way in an offer. */
type OpenedImport = { readonly id: string; readonly offerId: string; readonly startedAt: Date };

/** Where an import is written; `transact` carries out the transaction that makes it seen. */
type ImportPlace = {
  readonly database: Database;
  readonly dialect: Dialect;
  readonly bulk: BulkSession;
  readonly transact: Transact;
};

export function importWriter(
  { database, dialect, bulk, transact }: ImportPlace,
  { id, offerId, startedAt }: OpenedImport,
): ImportWriter {
  const createdAt = sqlTime(startedAt);
  let hasChanges = false;
  let noted = 0;
  return {
    importId: id,
    knownLeads: (keys) => knownLeads(bulk, dialect, { id, offerId, hasChanges }, keys),
    async write({ created, amended, changed, former, rejections, rowsRead }) {
      hasChanges ||= changed.length > 0;
      const isDue = rowsRead - noted >= NOTED_EVERY;
      if (isDue) noted = rowsRead;
      await bulk.write([
        { ...NEW_LEADS, rows: created.map((lead) => [lead.id, offerId, id, 1, createdAt, ...writtenCells(lead)]) },
        { ...AMENDED_LEADS, rows: amended.map((lead) => [lead.id, ...writtenCells(lead)]) },
        { ...LEAD_CHANGES, rows: changed.map((lead) => [id, lead.id, ...writtenCells(lead)]) },
        { ...FORMER_LEADS, rows: former.map((lead) => [id, lead.id, ...writtenCells(lead)]) },
        { ...REJECTIONS, rows: rejections.map((rejection) => rejectionCells(id, rejection)) },
        { ...ROWS_READ, rows: isDue ? [[id, rowsRead]] : [] },
      ]);
    },
    commit: (result, now) =>
      transact(async (session) => {
        await dialect.writeAlone(session, offerId);
        return commit(session, dialect, { id, offerId }, result, now);
      }),
    discard: () => discardImport(database, dialect, { id, offerId }),
  };
}

function rejectionCells(importId: string, { row, column, code, message, value, cells, surplus }: RowRejection): Cell[] {
  return [importId, row, column, code, message, value, cells, surplus];
}

function writtenCells(lead: KeyedLead): Cell[] {
  const cells: Cell[] = LEAD_TEXT_COLUMNS.map((column) => lead[column]);
  cells.push(searchTextOf(lead));
  return cells;
}

async function commit(
  session: DatabaseSession,
  dialect: Dialect,
  { id, offerId }: Pick<OpenedImport, 'id' | 'offerId'>,
  { warnings, extraHeaders, ...counts }: ImportResult,
  now: Date,
): Promise<ImportRecord> {
  const data = { ...counts, extraHeaders: [...extraHeaders], warnings: [...warnings], committedAt: now };
  const row = await session.leadImport.update({ where: { id, discarded: false }, data });
  if (counts.updated > 0) await applyChanges(session, dialect, id, await columnsThatCount(session, offerId));
  return toImportRecord(row);
}
