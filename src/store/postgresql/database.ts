import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { shownUrl } from '../../database-url.js';
import { type Database, TRANSACTION_LIMITS } from '../database.js';
import { DatabaseError } from '../database-error.js';
import { PrismaClient } from '../generated/postgresql/client.js';
import { withoutNul } from './without-nul.js';

/** Connections that a process keeps at most. */
export const CONNECTIONS = 20;

/** Milliseconds that a connection may take to come about, or to become free. */
const CONNECT_TIMEOUT = 10_000;

type Server = { readonly schema: string | null; readonly encoding: string };

/** Connects to a PostgreSQL database (`postgresql://user:password@host:port/name`). Throws a `DatabaseError` where it cannot. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  pool.on('connect', withoutNul);
  // A connection that is lost while nobody uses it is replaced when it is needed.
  pool.on('error', () => {});
  const fault = (reason: string) => new DatabaseError(`The database ${shownUrl(url)} cannot be used: ${reason}`);
  try {
    const schema = schemaOf(await askServer(pool), fault);
    const adapter = new PrismaPg(pool, { schema, disposeExternalPool: true });
    // Both clients are made from the same models; the rest of the code knows the one of SQLite.
    return new PrismaClient({ adapter, transactionOptions: TRANSACTION_LIMITS }) as unknown as Database;
  } catch (error) {
    await pool.end();
    throw error instanceof DatabaseError ? error : fault(reasonOf(error));
  }
}

async function askServer(pool: pg.Pool): Promise<Server> {
  const { rows } = await pool.query<Server>(
    `SELECT current_schema() AS "schema", current_setting('server_encoding') AS "encoding"`,
  );
  const [server] = rows;
  if (!server) throw new Error('It does not answer.');
  return server;
}

function schemaOf({ schema, encoding }: Server, fault: (reason: string) => DatabaseError): string {
  if (encoding !== 'UTF8') throw fault(`Its encoding is ${encoding}. Make one with the encoding UTF8.`);
  if (schema === null) throw fault('It has no schema that its user may use. Make one, or set the search_path.');
  return schema;
}

/** What is wrong, in the words of the server or of the network. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return `${(message || code) ?? error}. Check DATABASE_URL, and that PostgreSQL runs.`;
}
