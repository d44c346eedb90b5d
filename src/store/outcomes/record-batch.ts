import type { Connection } from '../connection.js';
import type { DatabaseSession } from '../database.js';
import { newId } from '../ids.js';
import { bulkWithin } from '../sql/bulk-within.js';
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
  // Without this check, a request for another workspace's offer would wait for its lock.
  if ((await database.offer.count({ where: { id: offerId, workspace } })) === 0) return null;
  return database.$transaction(async (session) => {
    await dialect.writeAlone(session, offerId);
    if ((await session.offer.count({ where: { id: offerId } })) === 0) return null;
    await dialect.readByIndex(session);
    const batch = { id: newId('OutcomeBatch'), offerId, startedAt: now };
    await open(session, batch, null);
    const counts = await work(outcomeWriter(bulkWithin(session, dialect), dialect, batch));
    if (counts) return commit(session, batch, null, counts);
    await session.outcomeBatch.delete({ where: { id: batch.id } });
    return null;
  });
}

/** Records the outcomes of a file, which may be long, in many steps that do not block others. */
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
      if (counts) return transact((session) => commit(session, batch, file, counts));
      await discardBatches(connection, offerId, [batch.id]);
      return null;
    });
  } catch (error) {
    await discardBatches(connection, offerId, [batch.id]);
    throw error;
  }
}

/** Reads the outcomes of a file like `uploadBatch`, and keeps nothing. */
export async function previewBatch(
  connection: Connection,
  offer: OwnOffer,
  file: OutcomeFile,
  now: Date,
  work: OutcomeWork,
): Promise<OutcomeCounts | null> {
  let counts: OutcomeCounts | null = null;
  const preview: OutcomeWork = async (writer) => {
    counts = await work(writer);
    return null;
  };
  await uploadBatch(connection, offer, file, now, preview);
  return counts;
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
