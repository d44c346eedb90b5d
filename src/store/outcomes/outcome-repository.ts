import type { OutcomeKind } from '../../domain/outcome.js';
import type { Connection } from '../connect.js';
import { NO_TIME_LIMIT } from '../database.js';
import type {
  OutcomeBatch as BatchRow,
  Outcome as OutcomeRow,
  OutcomeRejection as RejectionRow,
} from '../generated/sqlite/client.js';
import { readNotedResult } from '../history/noted-result.js';
import { fromJson } from '../json.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { ofWorkspace, ownedOffer, WITH_WORKSPACE } from '../workspace.js';
import type { OutcomeBatchRecord, OutcomeRecord, OutcomeRejection, OutcomeRejectionCode } from './outcome-records.js';
import { type OutcomeWriter, outcomeWriter } from './outcome-writer.js';
import { type ReportCursor, type ReportPage, reportRows, type SilentLead, silentLeads } from './report-rows.js';
import { type ScoredGroup, scoredNow } from './scored-now.js';

export type OutcomeRepository = {
  /** Works on outcomes of an offer, whole or not at all, while nobody else writes to it; null where the offer is not there. */
  record<Result>(offerId: string, now: Date, work: (writer: OutcomeWriter) => Promise<Result>): Promise<Result | null>;
  /** Removes a batch with its outcomes. Answers how many those were; null where the batch is not there. */
  undo(batchId: string): Promise<number | null>;
  find(id: string): Promise<OutcomeRecord | null>;
  /** The outcomes of these leads, the last of each lead first. */
  ofLeads(leadIds: readonly string[]): Promise<OutcomeRecord[]>;
  findBatch(id: string): Promise<OutcomeBatchRecord | null>;
  findBatches(ids: readonly string[]): Promise<OutcomeBatchRecord[]>;
  /** An offer's batches, the newest first. */
  batches(offerId: string, request: PageRequest): Promise<Page<OutcomeBatchRecord>>;
  countBatches(offerId: string): Promise<number>;
  /** A page of an offer's outcomes with what a report reads of their leads; leads' texts where they are asked for. */
  reportRows(offerId: string, withTexts: boolean, first: number, after: ReportCursor | null): Promise<ReportPage>;
  /** A page of an offer's scored leads without any outcome, in the order of their upload. */
  silentLeads(offerId: string, withTexts: boolean, request: PageRequest): Promise<readonly SilentLead[]>;
  /** How many leads the machine has scored, by what it says. */
  scoredNow(offerId: string): Promise<ScoredGroup[]>;
  /** How many drafts of the scoring model were saved since the offer has outcomes, with this one. */
  countDrafts(offerId: string, revision: string): Promise<number>;
  /** The rows of a batch that could not be taken, in the order of the file. */
  rejections(batchId: string, request: PageRequest<number>): Promise<Page<OutcomeRejection>>;
};

const LAST_FIRST = [{ occurredAt: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }] as const;

/** The outcomes of a workspace. */
export function outcomeRepository({ database, dialect, bulk }: Connection, workspace: string): OutcomeRepository {
  const owned = ofWorkspace(workspace);
  return {
    async record(offerId, now, work) {
      // Nobody waits for the turn of an offer that is not theirs.
      if ((await database.offer.count({ where: { id: offerId, workspace } })) === 0) return null;
      return database.$transaction(async (session) => {
        await dialect.writeAlone(session, offerId);
        if ((await session.offer.count({ where: { id: offerId } })) === 0) return null;
        await dialect.readByIndex(session);
        return work(outcomeWriter({ session, dialect, offerId, now }));
      }, NO_TIME_LIMIT);
    },
    async undo(batchId) {
      const where = { id: batchId, ...owned };
      const batch = await database.outcomeBatch.findFirst({ where, select: { offerId: true } });
      if (!batch) return null;
      return database.$transaction(async (session) => {
        await dialect.writeAlone(session, batch.offerId);
        const removed = await session.outcome.deleteMany({ where: { batchId } });
        const { count } = await session.outcomeBatch.deleteMany({ where: { id: batchId } });
        return count === 1 ? removed.count : null;
      }, NO_TIME_LIMIT);
    },
    async find(id) {
      const row = await database.outcome.findFirst({ where: { id, batch: owned } });
      return row && toOutcome(row);
    },
    async ofLeads(leadIds) {
      const rows = await database.outcome.findMany({
        where: { leadId: { in: [...leadIds] } },
        include: { batch: { select: WITH_WORKSPACE } },
        orderBy: [...LAST_FIRST],
      });
      return rows.flatMap(({ batch, ...row }) => (batch.offer.workspace === workspace ? toOutcome(row) : []));
    },
    async findBatch(id) {
      const row = await database.outcomeBatch.findFirst({ where: { id, ...owned } });
      return row && toBatch(row);
    },
    async findBatches(ids) {
      const rows = await database.outcomeBatch.findMany({ where: { id: { in: [...ids] } }, include: WITH_WORKSPACE });
      return rows.flatMap(({ offer, ...row }) => (offer.workspace === workspace ? toBatch(row) : []));
    },
    async batches(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.outcomeBatch.findMany({
          where: { offerId, ...owned, ...(after ? { id: { lt: after } } : {}) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toBatch) };
    },
    countBatches: (offerId) => database.outcomeBatch.count({ where: { offerId, ...owned } }),
    reportRows: (offerId, withTexts, first, after) =>
      reportRows(bulk, dialect, { offerId: ownedOffer(offerId, workspace), withTexts }, first, after),
    silentLeads: (offerId, withTexts, { first, after }) =>
      silentLeads(bulk, dialect, { offerId: ownedOffer(offerId, workspace), withTexts }, first, after ?? ''),
    scoredNow: (offerId) => scoredNow(bulk, ownedOffer(offerId, workspace)),
    async countDrafts(offerId, revision) {
      const of = { offerId, ...owned };
      const first = await database.outcomeBatch.findFirst({ where: of, orderBy: { createdAt: 'asc' } });
      if (!first) return 1;
      const isOther = { revision: { not: revision }, savedAt: { gte: first.createdAt } };
      return 1 + (await database.savedDraft.count({ where: { ...of, ...isOther } }));
    },
    async rejections(batchId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.outcomeRejection.findMany({
          where: { batchId, batch: owned, ...(after === null ? {} : { row: { gt: after } }) },
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

function toBatch({ headers, ...row }: BatchRow): OutcomeBatchRecord {
  return { ...row, headers: headers === null ? [] : fromJson(headers) };
}

function toRejection({ batchId, code, cells, surplus, ...row }: RejectionRow): OutcomeRejection {
  return { ...row, code: code as OutcomeRejectionCode, cells: fromJson(cells), surplus: fromJson(surplus) };
}
