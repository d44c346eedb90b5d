import pg from 'pg';
import { shownUrl } from '../../database-url.js';
import { type Database, TRANSACTION_LIMITS } from '../database.js';
import { DatabaseError } from '../database-error.js';
import { PrismaClient } from '../generated/postgresql/client.js';
import { LimitedReads } from './postgresql-limited-reads.js';
import { withoutNul } from './without-nul.js';

/** The most connections of a process for writes, and for reads. */
export const CONNECTIONS = 20;
const READING_CONNECTIONS = 10;

/** The most milliseconds until the server answers at the start. */
const START_TIMEOUT = 10_000;

type Server = { readonly schema: string | null; readonly encoding: string };

/** A client, and its connections for statements without the client. */
export type PostgresDatabase = { readonly database: Database; readonly pool: pg.Pool };

/** Connects like `connectPostgres`. */
export async function openPostgres(url: string, readLimit: number): Promise<PostgresDatabase> {
  const server = await askServer(url).catch((error: unknown) => {
    throw unusable(url, `${reasonOf(error)}. Check DATABASE_URL, and that PostgreSQL runs.`);
  });
  const schema = schemaOf(url, server);
  const pool = openPool({ connectionString: url, max: CONNECTIONS });
  const reading = openPool({ connectionString: url, max: READING_CONNECTIONS, statement_timeout: readLimit });
  const adapter = new LimitedReads({ pool, reading, schema, readLimit });
  // Both clients are generated from the same models; the rest of the code uses the type of the SQLite one.
  const database = new PrismaClient({ adapter, transactionOptions: TRANSACTION_LIMITS }) as unknown as Database;
  return { database, pool };
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const { maxWait: connectionTimeoutMillis } = TRANSACTION_LIMITS;
  const pool = new pg.Pool({ ...config, connectionTimeoutMillis });
  pool.on('connect', withoutNul);
  // Without a listener, losing a connection while it is lent and idle would end the process; its next query fails instead.
  pool.on('connect', (client) => client.on('error', () => {}));
  // A connection that is lost while idle is replaced on demand.
  pool.on('error', () => {});
  return pool;
}

async function askServer(url: string): Promise<Server | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: START_TIMEOUT });
  await client.connect();
  try {
    const question = `SELECT current_schema() AS "schema", current_setting('server_encoding') AS "encoding"`;
    return (await client.query<Server>(question)).rows[0];
  } finally {
    await client.end();
  }
}

function schemaOf(url: string, server: Server | undefined): string {
  if (server?.encoding !== 'UTF8') {
    throw unusable(url, `Its encoding is ${server?.encoding}. Create one with the encoding UTF8.`);
  }
  if (server.schema !== null) return server.schema;
  throw unusable(url, 'It has no schema that its user may use. Create one, or set the search_path.');
}

function unusable(url: string, reason: string): DatabaseError {
  return new DatabaseError(`The database ${shownUrl(url)} cannot be used: ${reason}`);
}

/** Returns the reason in the words of the server or of the network. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}
