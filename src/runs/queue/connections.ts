import pg from 'pg';
import type PgBoss from 'pg-boss';

/** Connections that the queue of a process keeps at most, beside those of the store. */
const CONNECTIONS = 4;

/** Milliseconds that a connection may take to come about, or to become free. */
const CONNECT_TIMEOUT = 10_000;

/** The kinds of locks: for opening the queue, and for cutting a run into chunks. The store has others. */
const LOCKS = { opening: 3, cutting: 4 } as const;

/** The queue's own connections. */
export type Connections = PgBoss.Db & {
  /** The schema that the store works in. */
  storeSchema(): Promise<string>;
  /** Does something that no other process does meanwhile. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Does something in one transaction that no other process does meanwhile for this run; nothing where one is at it. */
  aloneWith(runId: string, work: (transaction: PgBoss.Db) => Promise<void>): Promise<void>;
  /** Does something in one transaction. */
  transact(work: (transaction: PgBoss.Db) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

export function openConnections(url: string): Connections {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT });
  // A connection that is lost while nobody uses it is replaced when it is needed.
  pool.on('error', ignore);
  // Without a listener, one that is lost while it is lent out and silent would end the process; its next user learns of it.
  pool.on('connect', (client) => client.on('error', ignore));

  async function transact(work: (transaction: PgBoss.Db) => Promise<void>): Promise<void> {
    const client = await pool.connect();
    let fault: unknown;
    try {
      // A machine that dies amid a transaction leaves no lock for long.
      await client.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '20s'");
      await work(sessionOf(client));
      await client.query('COMMIT');
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      // After a fault nobody knows what state the connection is in.
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
