import { setImmediate as nextTurn } from 'node:timers/promises';
import { expendableChanges, KEPT_CHANGES } from '../../scoring/history/expendable-changes.js';
import type { Database } from '../database.js';

/** Removes changes of results that are no longer kept. */
export async function thinHistories(database: Database, now: Date): Promise<void> {
  const long = await database.$queryRaw<{ leadId: string }[]>`
    SELECT "leadId" FROM "ScoreChange" GROUP BY "leadId" HAVING COUNT(*) > ${KEPT_CHANGES}`;
  for (const { leadId } of long) {
    const changes = await database.scoreChange.findMany({
      where: { leadId },
      select: { id: true, at: true },
      orderBy: { id: 'desc' },
    });
    await database.scoreChange.deleteMany({ where: { id: { in: expendableChanges(changes, now) } } });
    await nextTurn();
  }
}
