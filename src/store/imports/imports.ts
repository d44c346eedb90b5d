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

/** An import that is to be opened: where its leads come from, and what the file's header row holds. */
export type NewImport = ImportLayout & { readonly filename: string | null; readonly copiedFromId?: string };

/** Opens an import that cannot be seen yet. Throws where the offer is gone. */
export type OpenImport = (layout: NewImport, now: Date) => Promise<ImportWriter>;

export type ImportRepository = {
  /**
   * Works on an import of an offer while no other goes on, in this process or in another that shares the database. What
   * is committed is seen once the work ends; work that fails leaves nothing.
   */
  alone<Result>(offerId: string, work: (open: OpenImport) => Promise<Result>): Promise<Result>;
  /** The import of an offer that is under way; null where none is. */
  underWay(offerId: string): Promise<ImportUnderWay | null>;
  /** Takes an import back, whole or not at all; null where it is not there. */
  undo(id: string): Promise<UndoneImport | null>;
  find(id: string): Promise<ImportRecord | null>;
  findMany(ids: readonly string[]): Promise<ImportRecord[]>;
  /** An offer's imports, the newest first. */
  page(offerId: string, request: PageRequest): Promise<Page<ImportRecord>>;
  count(offerId: string): Promise<number>;
  /** The rows of an import that could not be taken, in the order of the file. */
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
    async alone(offerId, work) {
      // Nobody waits for the turn of an offer that is not theirs.
      await database.offer.findFirstOrThrow({ where: { id: offerId, workspace }, select: { id: true } });
      const opened: string[] = [];
      try {
        return await importTurns.take(offerId, async (transact) => {
          // Leads of an import that was killed would be taken for known ones.
          await discardUnseen(connection, offerId);
          return work(async (layout, now) => {
            const id = newId('LeadImport');
            opened.push(id);
            await database.leadImport.create({ data: { id, offerId, ...columnsOf(layout), createdAt: now } });
            const bulk = connection.bulk.session(offerId);
            return importWriter({ database, dialect, bulk, transact }, { id, offerId, startedAt: now });
          });
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

/** Removes imports of all workspaces that were never finished: their process was killed. */
export async function discardUnfinished(connection: Connection): Promise<void> {
  const offers = await connection.database.leadImport.groupBy({ by: ['offerId'], where: UNSEEN });
  for (const { offerId } of offers) {
    await connection.importTurns.takeIfFree(offerId, () => discardUnseen(connection, offerId));
  }
}

/** Removes those of an offer's imports, or of some of them, that were not committed. */
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
