import type { RowRejection, RowRejectionCode } from '../imports/lead-draft.js';
import type { BulkSession } from './bulk-session.js';
import type { Database } from './database.js';
import { discardImport } from './discard-import.js';
import type { RowRejection as RejectionRow } from './generated/client.js';
import { newId } from './ids.js';
import { toImportRecord } from './import-record.js';
import { type ImportWriter, importWriter } from './import-writer.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { ImportLayout, ImportRecord } from './records.js';

/** Which import is to be opened, and what its header row holds. */
export type NewImport = ImportLayout & { readonly offerId: string; readonly filename: string | null };

export type ImportRepository = {
  /** Opens an import that cannot be seen yet. Throws where the offer is gone. */
  open(layout: NewImport, now: Date): Promise<ImportWriter>;
  /** Removes imports opened before an instant that were never finished: their process was killed. */
  discardUnfinished(before: Date): Promise<void>;
  find(id: string): Promise<ImportRecord | null>;
  findMany(ids: readonly string[]): Promise<ImportRecord[]>;
  /** An offer's imports, the newest first. */
  page(offerId: string, request: PageRequest): Promise<Page<ImportRecord>>;
  count(offerId: string): Promise<number>;
  /** The rows of an import that could not be taken, in the order of the file. */
  rejections(importId: string, request: PageRequest<number>): Promise<Page<RowRejection>>;
};

const COMMITTED = { committedAt: { not: null } } as const;

export function importRepository(database: Database, bulk: BulkSession): ImportRepository {
  return {
    async open({ offerId, filename, columns, extraHeaders, missingColumns }, now) {
      const id = newId('LeadImport');
      const layout = { columns: [...columns], extraHeaders: [...extraHeaders], missingColumns: [...missingColumns] };
      await database.leadImport.create({ data: { id, offerId, filename, ...layout, createdAt: now } });
      return importWriter(database, bulk, { id, offerId, startedAt: now });
    },
    async discardUnfinished(before) {
      const unfinished = await database.leadImport.findMany({
        where: { committedAt: null, createdAt: { lt: before } },
        select: { id: true },
      });
      for (const { id } of unfinished) await discardImport(database, id);
    },
    async find(id) {
      const row = await database.leadImport.findFirst({ where: { id, ...COMMITTED } });
      return row && toImportRecord(row);
    },
    async findMany(ids) {
      return (await database.leadImport.findMany({ where: { id: { in: [...ids] }, ...COMMITTED } })).map(
        toImportRecord,
      );
    },
    async page(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.leadImport.findMany({
          where: { offerId, ...COMMITTED, ...(after ? { id: { lt: after } } : {}) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toImportRecord) };
    },
    count: (offerId) => database.leadImport.count({ where: { offerId, ...COMMITTED } }),
    async rejections(importId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.rowRejection.findMany({
          where: { importId, ...(after === null ? {} : { row: { gt: after } }) },
          orderBy: { row: 'asc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toRejection) };
    },
  };
}

function toRejection({ importId, code, cells, surplus, ...row }: RejectionRow): RowRejection {
  return { ...row, code: code as RowRejectionCode, cells: fromJson(cells), surplus: fromJson(surplus) };
}
