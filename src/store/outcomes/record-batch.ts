import type { BulkSession } from '../bulk.js';
import type { Connection } from '../connect.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { newId } from '../ids.js';
import { upsertRows } from '../sql.js';
import { discardBatches } from './discard-batches.js';
import type { OutcomeBatchRecord, OutcomeCounts } from './outcome-records.js';
import { type OpenedBatch, type OutcomeFile, type OutcomeWork, outcomeWriter } from './outcome-writer.js';

type OwnOffer = { readonly offerId: string; readonly workspace: string };

const NOTHING: OutcomeCounts = { rowsRead: 0, recorded: 0, unchanged: 0, rejected: 0 };

/** Records a few outcomes in one transaction. */
export async function recordBatch(
  { database, dialect }: Connection,
  { offerId, workspace }: OwnOffer,
  now: Date,
  work: OutcomeWork,
): Promise<OutcomeBatchRecord | null> {
  // Nobody waits for the turn of an offer that is not theirs.
  if ((await database.offer.count({ where: { id: offerId, workspace } })) === 0) return null;
  return database.$transaction(async (session) => {
    await dialect.writeAlone(session, offerId);
    if ((await session.offer.count({ where: { id: offerId } })) === 0) return null;
    await dialect.readByIndex(session);
    const batch = { id: newId('OutcomeBatch'), offerId, startedAt: now };
    await open(session, batch, null);
    const counts = await work(outcomeWriter(within(session, dialect), dialect, batch));
    if (counts) return commit(session, batch, null, counts);
    await session.outcomeBatch.delete({ where: { id: batch.id } });
    return null;
  });
}

/** Records the outcomes of a file, which may be long, in many steps that hold up nobody. */
export async function uploadBatch(
  connection: Connection,
  { offerId, workspace }: OwnOffer,
  file: OutcomeFile,
  now: Date,
  work: OutcomeWork,
): Promise<OutcomeBatchRecord | null> {
  const { database, dialect, importTurns } = connection;
  if ((await database.offer.count({ where: { id: offerId, workspace } })) === 0) return null;
  const batch = { id: newId('OutcomeBatch'), offerId, startedAt: now };
  try {
    return await importTurns.take(offerId, async (transact) => {
      await discardBatches(connection, offerId);
      await open(database, batch, file);
      const counts = await work(outcomeWriter(connection.bulk.session(offerId), dialect, batch));
      return counts && transact((session) => commit(session, batch, file, counts));
    });
  } catch (error) {
    await discardBatches(connection, offerId, [batch.id]);
    throw error;
  }
}

async function open(
  session: DatabaseSession,
  { id, offerId, startedAt }: OpenedBatch,
  file: OutcomeFile | null,
): Promise<void> {
  const columns = file && { filename: file.filename, headers: [...file.headers] };
  await session.outcomeBatch.create({ data: { id, offerId, createdAt: startedAt, ...NOTHING, ...columns } });
}

async function commit(
  session: DatabaseSession,
  { id, offerId, startedAt }: OpenedBatch,
  file: OutcomeFile | null,
  counts: OutcomeCounts,
): Promise<OutcomeBatchRecord> {
  await session.outcomeBatch.update({ where: { id }, data: { ...counts, committedAt: startedAt } });
  const { filename = null, headers = [] } = file ?? {};
  return { id, offerId, filename, headers, createdAt: startedAt, ...counts };
}

/** Reads and writes within a transaction. */
function within(session: DatabaseSession, dialect: Dialect): BulkSession {
  return {
    read: (query) => session.$queryRaw(query),
    async write(writes) {
      for (const batch of writes) if (batch.rows.length > 0) await session.$executeRaw(upsertRows(dialect, batch));
    },
  };
}
