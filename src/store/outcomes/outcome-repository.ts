import type { OutcomeKind } from '../../domain/generated/enums.js';
import type { Connection } from '../connection.js';
import type {
  OutcomeBatch as BatchRow,
  Outcome as OutcomeRow,
  OutcomeRejection as RejectionRow,
} from '../generated/sqlite/client.js';
import { readNotedResult } from '../history/noted-result.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { fromJson } from '../sql/json.js';
import { ofWorkspace, ownedOffer, WITH_WORKSPACE } from '../workspace.js';
import { countSince, type WorkedLeads } from './count-since.js';
import { discardBatches } from './discard-batches.js';
import type {
  OutcomeBatchRecord,
  OutcomeCounts,
  OutcomeRecord,
  OutcomeRejection,
  OutcomeRejectionCode,
} from './outcome-records.js';
import type { OutcomeFile, OutcomeWork } from './outcome-writer.js';
import { previewBatch, recordBatch, uploadBatch } from './record-batch.js';
import {
  type ReportCursor,
  type ReportPage,
  type ReportScope,
  reportPage,
  type SilentLead,
  silentLeads,
} from './report-rows.js';
import { type ScoredGroup, scoredNow } from './scored-now.js';
import { hideBatch, SEEN_BATCH } from './seen-outcomes.js';

export type OutcomeRepository = {
  /**
   * Records a few outcomes of an offer at once, with exclusive access to it; keeps nothing if the work counts nothing. Null where
   * the offer does not exist.
   */
  record(offerId: string, now: Date, work: OutcomeWork): Promise<OutcomeBatchRecord | null>;
  /**
   * Records the outcomes of a file, one file of the offer at a time. They become visible when the work ends; failed work
   * leaves nothing. Null where the offer does not exist.
   */
  upload(offerId: string, file: OutcomeFile, now: Date, work: OutcomeWork): Promise<OutcomeBatchRecord | null>;
  /** Does the same work, and keeps nothing. */
  preview(offerId: string, file: OutcomeFile, now: Date, work: OutcomeWork): Promise<OutcomeCounts | null>;
  /** Undoes a batch and removes its outcomes. Returns their number; null where the batch does not exist. */
  undo(batchId: string): Promise<number | null>;
  find(id: string): Promise<OutcomeRecord | null>;
  /** Replaces the note of an outcome; null where the outcome does not exist. */
  setNote(id: string, note: string | null): Promise<OutcomeRecord | null>;
  /** Returns the outcomes of these leads, newest first for each lead. */
  ofLeads(leadIds: readonly string[]): Promise<OutcomeRecord[]>;
  findBatch(id: string): Promise<OutcomeBatchRecord | null>;
  findBatches(ids: readonly string[]): Promise<OutcomeBatchRecord[]>;
  /** Returns an offer's batches, newest first. */
  batches(offerId: string, request: PageRequest): Promise<Page<OutcomeBatchRecord>>;
  countBatches(offerId: string): Promise<number>;
  /** Counts the leads of an offer with an outcome since a time. */
  countSince(offerId: string, since: Date): Promise<WorkedLeads>;
  /** Returns a page of an offer's outcomes, with the data of their leads for a report. */
  reportPage(offerId: string, scope: ReportScope, first: number, after: ReportCursor | null): Promise<ReportPage>;
  /** Returns a page of an offer's scored leads without outcomes, in the order of their upload. */
  silentLeads(offerId: string, withTexts: boolean, request: PageRequest): Promise<SilentLead[]>;
  /** Counts the leads that the machine has scored, by their verdict. */
  scoredNow(offerId: string): Promise<ScoredGroup[]>;
  /** Counts the drafts of the scoring model that were saved since the offer has outcomes, including this one. */
  countDrafts(offerId: string, revision: string): Promise<number>;
  /** Returns the rejected rows of a batch, in the order of the file. */
  rejections(batchId: string, request: PageRequest<number>): Promise<Page<OutcomeRejection>>;
};

const LAST_FIRST = [{ occurredAt: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }] as const;

/** The outcomes of a workspace. */
export function outcomeRepository(connection: Connection, workspace: string): OutcomeRepository {
  const { database, dialect, bulk } = connection;
  const owned = ofWorkspace(workspace);
  const seen = { ...owned, ...SEEN_BATCH };
  return {
    record: (offerId, now, work) => recordBatch(connection, { offerId, workspace }, now, work),
    upload: (offerId, file, now, work) => uploadBatch(connection, { offerId, workspace }, file, now, work),
    preview: (offerId, file, now, work) => previewBatch(connection, { offerId, workspace }, file, now, work),
    async undo(batchId) {
      const where = { id: batchId, ...seen };
      const { offerId } = (await database.outcomeBatch.findFirst({ where, select: { offerId: true } })) ?? {};
      if (offerId === undefined) return null;
      const removed = await database.$transaction(async (session) => {
        await dialect.writeAlone(session, offerId);
        const count = await session.outcome.count({ where: { batchId } });
        return (await hideBatch(session, batchId)) ? count : null;
      });
      await discardBatches(connection, offerId, [batchId]);
      return removed;
    },
    async find(id) {
      const row = await database.outcome.findFirst({ where: { id, batch: seen } });
      return row && toOutcome(row);
    },
    async setNote(id, note) {
      const { count } = await database.outcome.updateMany({ where: { id, batch: seen }, data: { note } });
      const row = count === 0 ? null : await database.outcome.findFirst({ where: { id, batch: seen } });
      return row && toOutcome(row);
    },
    async ofLeads(leadIds) {
      const rows = await database.outcome.findMany({
        where: { leadId: { in: [...leadIds] }, batch: SEEN_BATCH },
        include: { batch: { select: WITH_WORKSPACE } },
        orderBy: [...LAST_FIRST],
      });
      return rows.flatMap(({ batch, ...row }) => (batch.offer.workspace === workspace ? toOutcome(row) : []));
    },
    async findBatch(id) {
      const row = await database.outcomeBatch.findFirst({ where: { id, ...seen } });
      return row && toBatch(row);
    },
    async findBatches(ids) {
      const rows = await database.outcomeBatch.findMany({
        where: { id: { in: [...ids] }, ...SEEN_BATCH },
        include: WITH_WORKSPACE,
      });
      return rows.flatMap(({ offer, ...row }) => (offer.workspace === workspace ? toBatch(row) : []));
    },
    async batches(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.outcomeBatch.findMany({
          where: { offerId, ...seen, ...(after ? { id: { lt: after } } : {}) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toBatch) };
    },
    countBatches: (offerId) => database.outcomeBatch.count({ where: { offerId, ...seen } }),
    countSince: (offerId, since) => countSince(bulk, ownedOffer(offerId, workspace), since),
    reportPage: (offerId, scope, first, after) =>
      reportPage(bulk, dialect, ownedOffer(offerId, workspace), scope, first, after),
    silentLeads: (offerId, withTexts, { first, after }) =>
      silentLeads(bulk, dialect, ownedOffer(offerId, workspace), withTexts, first, after ?? ''),
    scoredNow: (offerId) => scoredNow(bulk, ownedOffer(offerId, workspace)),
    async countDrafts(offerId, revision) {
      const of = { offerId, ...owned };
      const first = await database.outcomeBatch.findFirst({
        where: { ...of, ...SEEN_BATCH },
        orderBy: { createdAt: 'asc' },
      });
      if (!first) return 1;
      const isOther = { revision: { not: revision }, savedAt: { gte: first.createdAt } };
      return 1 + (await database.savedDraft.count({ where: { ...of, ...isOther } }));
    },
    async rejections(batchId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.outcomeRejection.findMany({
          where: { batchId, batch: seen, ...(after === null ? {} : { row: { gt: after } }) },
          orderBy: { row: 'asc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toRejection) };
    },
  };
}

function toOutcome({ kind, result, ...row }: OutcomeRow): OutcomeRecord {
  return { ...row, kind: kind as OutcomeKind, result: readNotedResult(result) };
}

function toBatch({ headers, committedAt, ...row }: BatchRow): OutcomeBatchRecord {
  return { ...row, headers: headers === null ? [] : fromJson(headers) };
}

function toRejection({ batchId, code, cells, surplus, ...row }: RejectionRow): OutcomeRejection {
  return { ...row, code: code as OutcomeRejectionCode, cells: fromJson(cells), surplus: fromJson(surplus) };
}
