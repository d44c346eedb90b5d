import pLimit from 'p-limit';
import { type Database, type DatabaseSession, NO_TIME_LIMIT } from '../database.js';
import type { ImportTurns } from '../imports/import-turns.js';
import { keyedLock } from '../keyed-lock.js';
import { LOCKS, lockKey } from './locks.js';

/**
 * Makes turns that are transactions which hold a lock during the import: if a connection or its process is lost, its turn
 * ends and its commit is rolled back. At most `atOnce` turns run at once, others wait.
 */
export function postgresTurns(database: Database, atOnce: number): ImportTurns {
  const inThisProcess = keyedLock();
  const limit = pLimit(atOnce);

  function hold<Result>(work: (session: DatabaseSession) => Promise<Result>): Promise<Result> {
    return limit(() =>
      database.$transaction(async (session) => {
        // A server may be configured to end long idle transactions, such as this one.
        await session.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
        return work(session);
      }, NO_TIME_LIMIT),
    );
  }

  return {
    take: (offerId, work) =>
      inThisProcess.take(offerId, () =>
        hold(async (session) => {
          await session.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(LOCKS.importing, offerId)})`;
          return work((transaction) => transaction(session));
        }),
      ),
    takeIfFree: (offerId, work) =>
      hold(async (session) => {
        const [turn] = await session.$queryRaw<{ taken: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(${lockKey(LOCKS.importing, offerId)}) AS "taken"`;
        if (turn?.taken) await work();
      }),
  };
}
