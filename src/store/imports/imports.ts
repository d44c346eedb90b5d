import type { RowRejectionCode } from '../../domain/generated/enums.js';
import type { ImportLayout, ImportRecord, ImportUnderWay, RowRejection } from '../../domain/import.js';
import type { Connection } from '../connection.js';
import type { RowRejection as RejectionRow } from '../generated/sqlite/client.js';
import { newId } from '../ids.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { fromJson } from '../sql/json.js';
import { ofWorkspace, WITH_WORKSPACE } from '../workspace.js';
import { discardImport } from './discard-import.js';
import { toImportRecord } from './import-record.js';
import { type ImportWriter, importWriter } from './import-writer.js';
import { type UndoneImport, undoImport } from './undo-import.js';

/** An import to open: the origin of its leads, and the header row of its file. */
export type NewImport = ImportLayout & { readonly filename: string | null; readonly copiedFromId?: string };

/** An import to open in an offer; `now` dates it once its turn has come. */
export type ImportToOpen = { readonly offerId: string; readonly layout: NewImport; readonly now: () => Date };

/** Writes an import that is not visible yet, and commits or discards it. */
export type ImportWork<Result> = (writer: ImportWriter) => Promise<Result>;

export type ImportRepository = {
  /**
   * Opens an import and writes it, one of an offer at a time, in all processes that share the database. Committed rows become
   * visible when the work ends; failed work leaves nothing. Throws where the offer was deleted.
   */
  write<Result>(opened: ImportToOpen, work: ImportWork<Result>): Promise<Result>;
  /** Returns the unfinished import of the offer; null where there is none. */
  underWay(offerId: string): Promise<ImportUnderWay | null>;
  /** Undoes an import, completely or not at all; null where it does not exist. */
  undo(id: string): Promise<UndoneImport | null>;
  find(id: string): Promise<ImportRecord | null>;
  findMany(ids: readonly string[]): Promise<ImportRecord[]>;
  /** Returns an offer's imports, newest first. */
  page(offerId: string, request: PageRequest): Promise<Page<ImportRecord>>;
  count(offerId: string): Promise<number>;
  /** Returns the rejected rows of an import, in the order of the file. */
  rejections(importId: string, request: PageRequest<number>): Promise<Page<RowRejection>>;
};

const COMMITTED = { committedAt: { not: null } } as const;
const UNSEEN = { committedAt: null } as const;

/** The imports of a workspace. */
export function importRepository(connection: Connection, workspace: string): ImportRepository {
  const { database, dialect, importTurns } = connection;
  const owned = ofWorkspace(workspace);
  const visible = { ...COMMITTED, ...owned };
  return {
    async write({ offerId, layout, now }, work) {
      // Without this check, a request for another workspace's offer would wait for its turn.
      await database.offer.findFirstOrThrow({ where: { id: offerId, workspace }, select: { id: true } });
      const opened: string[] = [];
      try {
        return await importTurns.take(offerId, async (transact) => {
          // Leads of a killed import would be taken for known ones.
          await discardUnseen(connection, offerId);
          const [id, startedAt] = [newId('LeadImport'), now()];
          opened.push(id);
          await database.leadImport.create({ data: { id, offerId, ...columnsOf(layout), createdAt: startedAt } });
          const bulk = connection.bulk.session(offerId);
          return work(importWriter({ database, dialect, bulk, transact }, { id, offerId, startedAt }));
        });
      } catch (error) {
        await discardUnseen(connection, offerId, opened);
        throw error;
      }
    },
    async underWay(offerId) {
      const where = { offerId, ...UNSEEN, discarded: false, ...owned };
      const row = await database.leadImport.findFirst({ where, orderBy: { id: 'desc' } });
      return row && { filename: row.filename, startedAt: row.createdAt, rowsRead: row.rowsRead };
    },
    async undo(id) {
      const { offerId } = (await database.leadImport.findFirst({ where: { id, ...visible } })) ?? {};
      if (offerId === undefined) return null;
      const undone = await importTurns.take(offerId, (transact) =>
        transact(async (session) => {
          await dialect.writeAlone(session, offerId);
          const isThere = (await session.leadImport.count({ where: { id, ...COMMITTED } })) === 1;
          return isThere ? undoImport(session, dialect, { id, offerId }) : null;
        }),
      );
      if (undone) await discardUnseen(connection, offerId, [id]);
      return undone;
    },
    async find(id) {
      const row = await database.leadImport.findFirst({ where: { id, ...visible } });
      return row && toImportRecord(row);
    },
    async findMany(ids) {
      const where = { id: { in: [...ids] }, ...COMMITTED };
      const rows = await database.leadImport.findMany({ where, include: WITH_WORKSPACE });
      return rows.flatMap(({ offer, ...row }) => (offer.workspace === workspace ? toImportRecord(row) : []));
    },
    async page(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.leadImport.findMany({
          where: { offerId, ...visible, ...(after ? { id: { lt: after } } : {}) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toImportRecord) };
    },
    count: (offerId) => database.leadImport.count({ where: { offerId, ...visible } }),
    async rejections(importId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.rowRejection.findMany({
          where: { importId, import: owned, ...(after === null ? {} : { row: { gt: after } }) },
          orderBy: { row: 'asc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toRejection) };
    },
  };
}

/** Removes unfinished imports of all workspaces, whose process was killed. */
export async function discardUnfinished(connection: Connection): Promise<void> {
  const offers = await connection.database.leadImport.groupBy({ by: ['offerId'], where: UNSEEN });
  for (const { offerId } of offers) {
    await connection.importTurns.takeIfFree(offerId, () => discardUnseen(connection, offerId));
  }
}

/** Removes uncommitted imports of an offer, all or some. */
async function discardUnseen(
  { database, dialect }: Connection,
  offerId: string,
  ids?: readonly string[],
): Promise<void> {
  const where = { offerId, ...UNSEEN, ...(ids && { id: { in: [...ids] } }) };
  const unseen = await database.leadImport.findMany({ where, select: { id: true } });
  for (const { id } of unseen) await discardImport(database, dialect, { id, offerId });
}

function columnsOf({ filename, copiedFromId, columns, missingColumns, format }: NewImport) {
  return {
    filename,
    ...(copiedFromId && { copiedFromId }),
    columns: [...columns],
    extraHeaders: [],
    missingColumns: [...missingColumns],
    ...(format && { format }),
  };
}

function toRejection({ importId, code, cells, surplus, ...row }: RejectionRow): RowRejection {
  return { ...row, code: code as RowRejectionCode, cells: fromJson(cells), surplus: fromJson(surplus) };
}
