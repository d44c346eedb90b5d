import type { LeadKeyValue } from '../../domain/outcome.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { resultsAt } from '../history/results-at.js';
import { newId } from '../ids.js';
import { sqlTime, upsertRows } from '../sql.js';
import { findLeads, type LeadsOfKey } from './find-leads.js';
import type {
  KnownOutcome,
  NewOutcome,
  OutcomeBatchRecord,
  OutcomeCounts,
  OutcomeRejection,
} from './outcome-records.js';

/** Where outcomes come from; null where they are no file. */
export type OutcomeFile = { readonly filename: string; readonly headers: readonly string[] };

/** Records outcomes of an offer's leads while nobody else writes to the offer. Nothing can be seen before its end. */
export type OutcomeWriter = {
  /** Which leads of the offer have these keys. */
  findLeads(keys: readonly LeadKeyValue[]): Promise<LeadsOfKey>;
  /** The outcomes of these leads so far, the last of each lead last. */
  known(leadIds: readonly string[]): Promise<readonly KnownOutcome[]>;
  /** Begins the batch that the rest is written into. */
  begin(file: OutcomeFile | null): Promise<void>;
  write(outcomes: readonly NewOutcome[], rejections: readonly OutcomeRejection[]): Promise<void>;
  /** Ends the batch. */
  end(counts: OutcomeCounts): Promise<OutcomeBatchRecord>;
};

type Place = {
  readonly session: DatabaseSession;
  readonly dialect: Dialect;
  readonly offerId: string;
  readonly now: Date;
};

const NOTHING: OutcomeCounts = { rowsRead: 0, recorded: 0, unchanged: 0, rejected: 0 };

export function outcomeWriter({ session, dialect, offerId, now }: Place): OutcomeWriter {
  const id = newId('OutcomeBatch');
  let filename: string | null = null;
  let headers: readonly string[] = [];
  return {
    findLeads: (keys) => findLeads(session, dialect, offerId, keys),
    known: (leadIds) => knownOutcomes(session, dialect, leadIds),
    async begin(file) {
      filename = file?.filename ?? null;
      headers = file?.headers ?? [];
      const data = { id, offerId, filename, createdAt: now, ...NOTHING };
      await session.outcomeBatch.create({ data: { ...data, ...(file && { headers: [...file.headers] }) } });
    },
    async write(outcomes, rejections) {
      await writeOutcomes(session, dialect, { batchId: id, recordedAt: now }, outcomes);
      await writeRejections(session, dialect, id, rejections);
    },
    async end(counts) {
      await session.outcomeBatch.update({ where: { id }, data: counts });
      return { id, offerId, filename, headers, createdAt: now, ...counts };
    },
  };
}

async function knownOutcomes(
  session: DatabaseSession,
  { isOneOf }: Dialect,
  leadIds: readonly string[],
): Promise<KnownOutcome[]> {
  const rows = await session.$queryRaw<(Omit<KnownOutcome, 'occurredAt'> & { occurredAt: string | Date })[]>`
    SELECT "leadId", "kind", "occurredAt" FROM "Outcome" WHERE ${isOneOf(Prisma.sql`"leadId"`, leadIds)}
    ORDER BY "leadId", "occurredAt", "recordedAt", "id"`;
  return rows.map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }));
}

async function writeOutcomes(
  session: DatabaseSession,
  dialect: Dialect,
  { batchId, recordedAt }: { readonly batchId: string; readonly recordedAt: Date },
  outcomes: readonly NewOutcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const moments = outcomes.map(({ leadId, occurredAt }) => ({ leadId, at: occurredAt }));
  const results = await resultsAt(session, dialect, moments);
  const rows = outcomes.map(({ leadId, kind, note, occurredAt }, place) => [
    ...[newId('Outcome'), batchId, leadId, kind, note],
    ...[sqlTime(occurredAt), sqlTime(recordedAt), results[place] ?? null],
  ]);
  const columns = ['id', 'batchId', 'leadId', 'kind', 'note', 'occurredAt', 'recordedAt', 'result'];
  await session.$executeRaw(upsertRows(dialect, { table: 'Outcome', columns, key: ['id'], rows }));
}

async function writeRejections(
  session: DatabaseSession,
  dialect: Dialect,
  batchId: string,
  rejections: readonly OutcomeRejection[],
): Promise<void> {
  if (rejections.length === 0) return;
  const rows = rejections.map(({ row, column, code, message, value, cells, surplus }) => [
    ...[batchId, row, column, code, message, value],
    ...[cells, surplus],
  ]);
  const columns = ['batchId', 'row', 'column', 'code', 'message', 'value', 'cells', 'surplus'];
  const key = ['batchId', 'row'];
  await session.$executeRaw(upsertRows(dialect, { table: 'OutcomeRejection', columns, key, rows }));
}
