import type { Database } from '../database.js';
import type { ImportTurns } from '../imports/import-turns.js';
import { keyedLock } from '../keyed-lock.js';

/** Makes turns for this process, which is the only one. */
export function sqliteTurns(database: Database): ImportTurns {
  const turns = keyedLock();
  return {
    take: (offerId, work) => turns.take(offerId, () => work((transaction) => database.$transaction(transaction))),
    takeIfFree: async (offerId, work) => {
      if (!turns.isTaken(offerId)) await turns.take(offerId, work);
    },
  };
}
