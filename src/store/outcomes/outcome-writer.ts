import type { LeadKeyValue } from '../../domain/outcome.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { resultsAt } from '../history/results-at.js';
import { newId } from '../ids.js';
import type { BulkSession } from '../sql/bulk.js';
import type { Cell } from '../sql/rows.js';
import { sqlTime } from '../sql/sql.js';
import { findLeads, type LeadsOfKey } from './find-leads.js';
import type { KnownOutcome, NewOutcome, OutcomeCounts, OutcomeRejection } from './outcome-records.js';
import { IS_SEEN } from './seen-outcomes.js';

/** Writes outcomes of an offer's leads into a batch that is not visible yet. */
export type OutcomeWriter = {
  /** Finds the leads of the offer that have these keys. */
  findLeads(keys: readonly LeadKeyValue[]): Promise<LeadsOfKey>;
  /** Returns the outcomes of these leads so far, oldest first for each lead. */
  known(leadIds: readonly string[]): Promise<readonly KnownOutcome[]>;
  write(outcomes: readonly NewOutcome[], rejections: readonly OutcomeRejection[]): Promise<void>;
};

/** A file of outcomes. */
export type OutcomeFile = { readonly filename: string; readonly headers: readonly string[] };

/** Writes outcomes, and returns the counts of their rows; null where nothing is to be kept. */
export type OutcomeWork = (writer: OutcomeWriter) => Promise<OutcomeCounts | null>;

/** An unfinished batch. */
export type OpenedBatch = { readonly id: string; readonly offerId: string; readonly startedAt: Date };

const OUTCOMES = {
  way: 'UPSERT',
  table: 'Outcome',
  columns: ['id', 'batchId', 'leadId', 'kind', 'note', 'occurredAt', 'recordedAt', 'result'],
  key: ['id'],
  // A lead may be deleted between its lookup and its outcome.
  condition: (cell: (column: string) => string) => `${cell('leadId')} IN (SELECT "id" FROM "Lead")`,
} as const;

const REJECTIONS = {
  way: 'INSERT',
  table: 'OutcomeRejection',
  columns: ['batchId', 'row', 'column', 'code', 'message', 'value', 'cells', 'surplus'],
  key: ['batchId', 'row'],
} as const;

export function outcomeWriter(bulk: BulkSession, dialect: Dialect, batch: OpenedBatch): OutcomeWriter {
  return {
    findLeads: (keys) => findLeads(bulk, dialect, batch.offerId, keys),
    known: (leadIds) => knownOutcomes(bulk, dialect, batch.id, leadIds),
    async write(outcomes, rejections) {
      const moments = outcomes.map(({ leadId, occurredAt }) => ({ leadId, at: occurredAt }));
      const results = moments.length === 0 ? [] : await resultsAt(bulk, dialect, moments);
      const rows = outcomes.map((outcome, place) => [...outcomeCells(batch, outcome), results[place] ?? null]);
      await bulk.write([
        { ...OUTCOMES, rows },
        { ...REJECTIONS, rows: rejections.map((rejection) => rejectionCells(batch.id, rejection)) },
      ]);
    },
  };
}

function outcomeCells({ id, startedAt }: OpenedBatch, { leadId, kind, note, occurredAt }: NewOutcome): Cell[] {
  return [newId('Outcome'), id, leadId, kind, note, sqlTime(occurredAt), sqlTime(startedAt)];
}

function rejectionCells(
  batchId: string,
  { row, column, code, message, value, cells, surplus }: OutcomeRejection,
): Cell[] {
  return [batchId, row, column, code, message, value, cells, surplus];
}

async function knownOutcomes(
  { read }: BulkSession,
  { isOneOf }: Dialect,
  batchId: string,
  leadIds: readonly string[],
): Promise<KnownOutcome[]> {
  if (leadIds.length === 0) return [];
  const rows = await read<Omit<KnownOutcome, 'occurredAt'> & { readonly occurredAt: string | Date }>(Prisma.sql`
    SELECT "leadId", "kind", "occurredAt" FROM "Outcome"
    WHERE ${isOneOf(Prisma.sql`"leadId"`, leadIds)} AND ("batchId" = ${batchId} OR ${IS_SEEN})
    ORDER BY "leadId", "occurredAt", "recordedAt", "id"`);
  return rows.map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }));
}
