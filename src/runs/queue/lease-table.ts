import type PgBoss from 'pg-boss';
import type { HeldChunk } from './chunk.js';

/** Operations that pg-boss 10 lacks: its jobs expire a fixed time after they were taken, and can be found only by id. */
export function leaseTable(schema: string, queue: string) {
  return {
    /** Renews the leases of held chunks. Returns the ids of those that are still held. */
    async renew(db: PgBoss.Db, chunks: readonly HeldChunk[]): Promise<Set<string>> {
      const { rows } = await db.executeSql(
        `UPDATE ${schema}.job SET started_on = now() FROM unnest($2::uuid[], $3::int[]) AS held (id, holder)
         WHERE name = $1 AND job.id = held.id AND retry_count = held.holder AND state = 'active' RETURNING job.id`,
        [queue, chunks.map(({ id }) => id), chunks.map(({ holder }) => holder)],
      );
      return new Set(rows.map(({ id }) => id as string));
    },
    /** Whether a run has chunks that wait or are in progress. */
    async hasChunks(db: PgBoss.Db, runId: string): Promise<boolean> {
      const { rows } = await db.executeSql(
        `SELECT FROM ${schema}.job WHERE name = $1 AND singleton_key = $2 AND state < 'completed' LIMIT 1`,
        [queue, runId],
      );
      return rows.length > 0;
    },
  };
}
