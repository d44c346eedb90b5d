import pg from 'pg';
import type PgBoss from 'pg-boss';

/** The most connections of a process's queue, in addition to those of the store. */
const CONNECTIONS = 4;

/** The most milliseconds until a connection is open or free. */
const CONNECT_TIMEOUT = 10_000;

/** The kinds of locks: for opening the queue, and for cutting a run into chunks. The store uses other numbers. */
const LOCKS = { opening: 3, cutting: 4 } as const;

/** The connections of the queue. */
export type Connections = PgBoss.Db & {
  /** Returns the schema of the store. */
  storeSchema(): Promise<string>;
  /** Runs work under a lock that one process at a time holds. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Runs work in a transaction under the run's lock; does nothing where another process holds it. */
  aloneWith(runId: string, work: (transaction: PgBoss.Db) => Promise<void>): Promise<void>;
  /** Runs work in one transaction. */
  transact(work: (transaction: PgBoss.Db) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

export function openConnections(url: string): Connections {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT });
  // A connection that is lost while idle is replaced on demand.
  pool.on('error', ignore);
  // Without a listener, losing a connection while it is lent and idle would end the process; its next query fails instead.
  pool.on('connect', (client) => client.on('error', ignore));

  async function transact(work: (transaction: PgBoss.Db) => Promise<void>): Promise<void> {
    const client = await pool.connect();
    let fault: unknown;
    try {
      // If the machine dies during a transaction, its locks end soon.
      await client.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '20s'");
      await work(sessionOf(client));
      await client.query('COMMIT');
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      // After an error the state of the connection is unknown.
      client.release(fault !== undefined);
    }
  }

  return {
    ...sessionOf(pool),
    transact,
    async storeSchema() {
      const { rows } = await pool.query<{ schema: string }>('SELECT current_schema() AS "schema"');
      return rows[0]?.schema ?? '';
    },
    alone: (work) =>
      transact(async (transaction) => {
        await transaction.executeSql('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', ['', LOCKS.opening]);
        await work();
      }),
    aloneWith: (runId, work) =>
      transact(async (transaction) => {
        const lock = 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, $2)) AS "taken"';
        const { rows } = await transaction.executeSql(lock, [runId, LOCKS.cutting]);
        if (rows[0]?.taken) await work(transaction);
      }),
    close: () => pool.end(),
  };
}

function sessionOf(connection: pg.Pool | pg.PoolClient): PgBoss.Db {
  return { executeSql: (text, values) => connection.query(text, values) };
}

function ignore(): void {}
