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

/** The result of a batch of rows. */
export type ImportBatch = LeadChanges & {
  readonly rejections: readonly RowRejection[];
  /** The number of rows read up to the end of the batch. */
  readonly rowsRead: number;
};

/** An unfinished import: it is invisible before `commit`. */
export type ImportWriter = {
  readonly importId: string;
  /** Returns the leads of the offer that have one of these keys, in the order of their upload, including the writes so far. */
  knownLeads(keys: SoughtKeys): Promise<KnownLead[]>;
  write(batch: ImportBatch): Promise<void>;
  /** Makes it visible, and marks the results of changed leads as stale. */
  commit(result: ImportResult, now: Date): Promise<ImportRecord>;
  /** Removes everything that it wrote. */
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
  // A lead may be deleted between its lookup and its change.
  condition: (cell: (column: string) => string) => `${cell('leadId')} IN (SELECT "id" FROM "Lead")`,
} as const;

/** A lead before its first change by the import. */
const FORMER_LEADS = { ...LEAD_CHANGES, table: 'FormerLead', keep: WRITTEN_COLUMNS } as const;

const REJECTIONS = {
  way: 'INSERT',
  table: 'RowRejection',
  columns: ['importId', 'row', 'column', 'code', 'message', 'value', 'cells', 'surplus'],
  key: ['importId', 'row'],
} as const;

/** The rows between two writes of the progress, since each costs a statement. */
const NOTED_EVERY = 2_500;

const ROWS_READ = { way: 'UPDATE', table: 'LeadImport', columns: ['id', 'rowsRead'], key: ['id'] } as const;

/** An unfinished import of an offer. */
type OpenedImport = { readonly id: string; readonly offerId: string; readonly startedAt: Date };

/** The place of an import's rows; `transact` runs the transaction that makes it visible. */
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
        { ...NEW_LEADS, rows: created.map((lead) => withWritten([lead.id, offerId, id, 1, createdAt], lead)) },
        { ...AMENDED_LEADS, rows: amended.map((lead) => withWritten([lead.id], lead)) },
        { ...LEAD_CHANGES, rows: changed.map((lead) => withWritten([id, lead.id], lead)) },
        { ...FORMER_LEADS, rows: former.map((lead) => withWritten([id, lead.id], lead)) },
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

/** Adds the cells of a lead to the first cells of its row. */
function withWritten(row: Cell[], lead: KeyedLead): Cell[] {
  for (const column of LEAD_TEXT_COLUMNS) row.push(lead[column]);
  row.push(searchTextOf(lead));
  return row;
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
