import { pipeline } from 'node:stream/promises';
import pLimit from 'p-limit';
import Papa from 'papaparse';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { Bulk, RowsToWrite } from '../sql/bulk.js';
import type { Cell } from '../sql/rows.js';
import { quotedName, updateRows, upsertRows } from '../sql/sql.js';
import { LOCKS, lockKey } from './locks.js';
import { postgresDialect } from './postgresql-dialect.js';

// Imports look up few leads among many. The planner has no statistics of new leads, and would read all of them.
const BY_INDEX = 'BEGIN; SET LOCAL enable_seqscan = off';

/**
 * Each session runs its operations in turn, on any connection of the pool and without the client, which would take twice the
 * time of everything else: new rows are copied, other rows are written by one statement of each kind.
 */
export function postgresBulk(database: Database, pool: pg.Pool): Bulk {
  return {
    read: (query) => database.$queryRaw(query),
    readWide: (query) => database.$queryRaw(query),
    transact: (work) =>
      database.$transaction((session) =>
        work({
          read: (query) => session.$queryRaw(query),
          execute: async (statement) => void (await session.$executeRaw(statement)),
          write: async (write) => (write.rows.length > 0 ? session.$executeRaw(statementFor(write)) : 0),
          writeTogether: (offerId) => postgresDialect.writeTogether(session, offerId),
        }),
      ),
    session(offerId) {
      const inOrder = pLimit(1);
      return {
        read: <Row>(query: Prisma.Sql) =>
          inOrder(() => transact(pool, BY_INDEX, async (client) => (await run(client, query)).rows as Row[])),
        write: (writes) =>
          inOrder(() =>
            transact(pool, 'BEGIN', async (client) => {
              await run(client, Prisma.sql`SELECT pg_advisory_xact_lock_shared(${lockKey(LOCKS.writing, offerId)})`);
              for (const write of writes) if (write.rows.length > 0) await writeRows(client, write);
            }),
          ),
      };
    },
  };
}

async function transact<Result>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing a connection rolls back its transaction, whatever state it is in.
    client.release(true);
    throw error;
  }
}

function run(client: pg.PoolClient, { text, values }: Prisma.Sql): Promise<pg.QueryResult> {
  return client.query({ text, values: [...values] });
}

async function writeRows(client: pg.PoolClient, write: RowsToWrite): Promise<void> {
  if (write.way === 'INSERT') await copyRows(client, write);
  else await run(client, statementFor(write));
}

async function copyRows(client: pg.PoolClient, { table, columns, rows }: RowsToWrite): Promise<void> {
  const text = Papa.unparse(rows.map((row) => row.map(copied)));
  const copy = `COPY ${quotedName(table)} (${columns.map(quotedName).join(', ')}) FROM STDIN WITH (FORMAT csv)`;
  await pipeline([text], client.query(copyFrom(copy)));
}

/** Converts a cell to CSV for PostgreSQL, where null is nothing; no stored text is empty. */
function copied(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}

function statementFor(write: RowsToWrite): Prisma.Sql {
  const condition = Prisma.raw(write.condition?.(cellOf) ?? 'true');
  if (write.way === 'UPDATE') return Prisma.sql`${updateRows(postgresDialect, write)} AND ${condition}`;
  return upsertRows(postgresDialect, write, condition);
}

function cellOf(column: string): string {
  return `"row".${quotedName(column)}`;
}
