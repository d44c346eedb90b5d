import type { DatabaseSession } from '../database.js';
import type { Prisma } from '../generated/sqlite/client.js';

/** Removes leads that are about to be deleted from the counts of unfinished runs. */
export async function takeOutOfRuns(session: DatabaseSession, leads: Prisma.LeadWhereInput): Promise<void> {
  const places = await session.runLead.groupBy({
    by: ['runId', 'state'],
    where: { lead: leads, run: { finishedAt: null } },
    _count: true,
  });
  for (const { runId, state, _count: count } of places) {
    await session.scoringRun.update({
      where: { id: runId },
      data: {
        total: { decrement: count },
        scored: { decrement: state === 'SCORED' ? count : 0 },
        failed: { decrement: state === 'FAILED' ? count : 0 },
        disqualified: { decrement: state === 'DISQUALIFIED' ? count : 0 },
      },
    });
  }
}
