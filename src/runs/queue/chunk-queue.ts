import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { shownUrl } from '../../database-url.js';
import { DatabaseError } from '../../store/database-error.js';
import type { LeadRange } from '../../store/runs/run-leads.js';
import type { Chunk, HeldChunk } from './chunk.js';
import { openConnections } from './connections.js';
import { leaseTable } from './lease-table.js';

const QUEUE = 'scoring-chunk';

/** Seconds after which an unrenewed lease on a chunk ends. */
const EXPIRY = 18;

/** The least seconds between two searches for expired chunks; at most twice as many. */
const MAINTENANCE_INTERVAL = 2;

/** Practically unlimited: the death of a process is not the chunk's fault. */
const RETRY_LIMIT = 1_000_000;

/** The chunks of all runs, shared by all processes. */
export type ChunkQueue = {
  /** Cuts a run into chunks if it has none; `cut` returns them. */
  fill(runId: string, cut: () => Promise<readonly LeadRange[]>): Promise<void>;
  /** Takes the next chunk; null where there is none, or the database does not answer. */
  take(): Promise<HeldChunk | null>;
  /** Renews the leases of chunks. Returns the ids of those that this process still holds. */
  renew(chunks: readonly HeldChunk[]): Promise<Set<string>>;
  /** Removes a chunk from the queue. */
  drop(chunk: HeldChunk): Promise<void>;
  /** Returns a chunk to the queue at once. */
  putBack(chunk: HeldChunk): Promise<void>;
  /** Returns a chunk to the queue after so many seconds, and counts an error. */
  putBackFaulty(chunk: HeldChunk, seconds: number): Promise<void>;
  /** Whether the queue works. Throws where it does not answer. */
  isThere(): Promise<boolean>;
  /** Calls back every few seconds, in one of the processes. */
  onMaintenance(call: () => void): void;
  close(): Promise<void>;
};

/** Opens the queue, and creates its tables if they do not exist. Throws a `DatabaseError` on failure. */
export async function openChunkQueue(databaseUrl: string, logger: Logger): Promise<ChunkQueue> {
  const connections = openConnections(databaseUrl);
  try {
    const schema = `pgboss_${await connections.storeSchema()}`;
    const boss = new PgBoss({
      db: connections,
      schema,
      schedule: false,
      maintenanceIntervalSeconds: MAINTENANCE_INTERVAL,
    });
    boss.on('error', (error) => logger.error({ err: error }, 'error in the chunk queue'));
    // Two processes that create the tables of one queue at once would deadlock.
    await connections.alone(async () => {
      await boss.start();
      const options = { name: QUEUE, expireInSeconds: EXPIRY, retryLimit: RETRY_LIMIT } as const;
      await boss.createQueue(QUEUE, options);
      await boss.updateQueue(QUEUE, options);
    });
    return chunkQueue(boss, connections, schema);
  } catch (error) {
    await connections.close();
    const { message } = error as Error;
    throw new DatabaseError(`The database ${shownUrl(databaseUrl)} cannot have the chunk queue: ${message}`);
  }
}

function chunkQueue(boss: PgBoss, connections: ReturnType<typeof openConnections>, schema: string): ChunkQueue {
  const leases = leaseTable(schema, QUEUE);
  const jobOf = (chunk: Chunk) => ({ name: QUEUE, singletonKey: chunk.runId, data: dataOf(chunk) });
  return {
    fill: (runId, cut) =>
      connections.aloneWith(runId, async (transaction) => {
        if (await leases.hasChunks(transaction, runId)) return;
        const ranges = await cut();
        // Runs alternate: the tenth chunk of each comes before the eleventh of any.
        const jobs = ranges.map((range, place) => ({ ...jobOf({ runId, range, faults: 0 }), priority: -place }));
        if (jobs.length > 0) await boss.insert(jobs, { db: transaction });
      }),
    async take() {
      const [job] = await boss.fetch<Chunk>(QUEUE, { includeMetadata: true });
      return job ? { ...job.data, id: job.id, holder: job.retryCount } : null;
    },
    renew: (chunks) => leases.renew(connections, chunks),
    drop: ({ id }) => boss.deleteJob(QUEUE, id),
    putBack: ({ id }) => boss.fail(QUEUE, id),
    putBackFaulty: (chunk, seconds) =>
      connections.transact(async (transaction) => {
        await boss.deleteJob(QUEUE, chunk.id, { db: transaction });
        const job = { ...jobOf({ ...chunk, faults: chunk.faults + 1 }), startAfter: String(seconds) };
        await boss.insert([job], { db: transaction });
      }),
    isThere: async () => (await boss.getQueue(QUEUE)) !== null,
    onMaintenance: (call) => void boss.on('maintenance', call),
    async close() {
      await boss.stop({ graceful: false });
      // Work that pg-boss has in progress now fails, which no longer matters.
      boss.removeAllListeners('error').on('error', () => {});
      await connections.close();
    },
  };
}

function dataOf({ runId, range, faults }: Chunk): Chunk {
  return { runId, range, faults };
}
