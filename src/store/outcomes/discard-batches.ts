import type { Connection } from '../connection.js';
import { removeInSlices } from '../sql/remove-in-slices.js';

const UNSEEN = { committedAt: null } as const;

/** The tables of a batch, with their keys. */
const HELD = [
  { table: 'Outcome', parent: 'batchId', key: 'id' },
  { table: 'OutcomeRejection', parent: 'batchId', key: 'row' },
  { table: 'OutcomeBatch', parent: 'id', key: 'id' },
] as const;

/** Removes invisible batches of an offer, all or some. */
export async function discardBatches(
  { database, dialect }: Connection,
  offerId: string,
  ids?: readonly string[],
): Promise<void> {
  const where = { offerId, ...UNSEEN, ...(ids && { id: { in: [...ids] } }) };
  const unseen = await database.outcomeBatch.findMany({ where, select: { id: true } });
  for (const { id } of unseen) {
    for (const rows of HELD) await removeInSlices(database, dialect, offerId, rows, id);
  }
}

/** Removes unfinished batches of all workspaces, whose process was killed. */
export async function discardUnfinishedBatches(connection: Connection): Promise<void> {
  const offers = await connection.database.outcomeBatch.groupBy({ by: ['offerId'], where: UNSEEN });
  for (const { offerId } of offers) {
    await connection.importTurns.takeIfFree(offerId, () => discardBatches(connection, offerId));
  }
}
