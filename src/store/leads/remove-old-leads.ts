import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../database.js';
import type { Dialect } from '../dialect.js';
import { idsBefore } from '../ids.js';
import { takeOutOfRuns } from '../runs/take-out-of-runs.js';
import { VISIBLE_LEAD } from './visible.js';

/** The leads that are removed at a time, since SQLite does nothing else during a statement. */
const SLICE = 500;

/** The most milliseconds of an import: its leads have its start time, and are written later. */
const LONGEST_IMPORT = 24 * 60 * 60_000;

/** Removes leads that were uploaded before a moment, with their results and rejected rows. Returns the number of leads. */
export async function removeOldLeads(database: Database, dialect: Dialect, moment: Date): Promise<number> {
  const old = { createdAt: { lt: moment }, ...VISIBLE_LEAD };
  // Ids grow with time, so only old leads are read.
  const end = idsBefore('Lead', new Date(moment.getTime() + LONGEST_IMPORT));
  let [removed, after] = [0, ''];
  for (;;) {
    const where = { ...old, id: { gt: after, lt: end } };
    const slice = await database.lead.findMany({
      where,
      select: { id: true, offerId: true },
      orderBy: { id: 'asc' },
      take: SLICE,
    });
    for (const offerId of new Set(slice.map((lead) => lead.offerId))) {
      const ids = slice.filter((lead) => lead.offerId === offerId).map(({ id }) => id);
      removed += await removeLeads(database, dialect, offerId, ids);
    }
    if (slice.length < SLICE) break;
    after = slice.at(-1)?.id ?? end;
    await nextTurn();
  }
  await database.rowRejection.deleteMany({
    where: { import: { createdAt: { lt: moment }, committedAt: { not: null } } },
  });
  await database.outcomeRejection.deleteMany({ where: { batch: { createdAt: { lt: moment } } } });
  return removed;
}

/** Removes some of an offer's leads, with their results. Returns their number. */
export async function removeSomeLeads(
  database: Database,
  dialect: Dialect,
  offerId: string,
  most: number,
): Promise<number> {
  const leads = await database.lead.findMany({ where: { offerId }, select: { id: true }, take: most });
  const ids = leads.map(({ id }) => id);
  return ids.length === 0 ? 0 : removeLeads(database, dialect, offerId, ids);
}

function removeLeads(database: Database, dialect: Dialect, offerId: string, ids: string[]): Promise<number> {
  return database.$transaction(async (session) => {
    await dialect.writeAlone(session, offerId);
    await takeOutOfRuns(session, { id: { in: ids } });
    return (await session.lead.deleteMany({ where: { id: { in: ids } } })).count;
  });
}
