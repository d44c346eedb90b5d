import { ROOT } from '../../root.js';
import { NO_TIME_LIMIT } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { quotedName } from '../sql/sql.js';
import { LOCKS, lockKey } from './locks.js';
import { indexSearchText } from './text-index.js';

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** The lock of Prisma's own migration command. */
const MIGRATION_LOCK = 72_707_369;

export const postgresDialect: Dialect = {
  // With a subquery, the planner might read all rows where it has no statistics yet.
  isOneOf: (column, values) => Prisma.sql`${column} = ANY(${[...values]}::text[])`,
  firstOfEach: ({ table, id, column, values, condition, most }) => Prisma.sql`
    SELECT "found"."id" FROM unnest(${[...values]}::text[]) AS "searched" ("value"), LATERAL (
      SELECT ${Prisma.raw(quotedName(id))} AS "id" FROM ${Prisma.raw(quotedName(table))}
      WHERE ${Prisma.raw(quotedName(column))} = "searched"."value" AND ${condition} LIMIT ${most}
    ) AS "found"`,
  rowsOf({ table, columns, rows }) {
    const records = rows.map((cells) => Object.fromEntries(columns.map((column, place) => [column, cells[place]])));
    return Prisma.sql`json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(records)}::json) AS "row"`;
  },
  contains: (column, text) => Prisma.sql`${column} ~ ${expressionOf(text)}`,
  lineBreakIn: (text) => Prisma.sql`strpos(${text}, chr(10))`,
  isPlain: (text) => Prisma.sql`${text} !~ '[^ -~]'`,
  lowerCase: (text) => Prisma.sql`lower(${text} COLLATE "C")`,
  bytewise: Prisma.sql`COLLATE "C"`,
  memberOf: (column, key) => Prisma.sql`${column}->>${key}::text`,
  textAt: (column, keys) => `${column}#>>'{${keys.join(',')}}'`,
  jsonObject: Prisma.sql`json_build_object`,
  lockingRunLeads: Prisma.sql`FOR UPDATE OF "RunLead"`,
  // Unlike row locks, these are granted in the order of the requests, so that exclusive access is not delayed forever.
  async writeAlone(session, offerId) {
    await session.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(LOCKS.writing, offerId)})`;
  },
  async writeTogether(session, offerId) {
    await session.$executeRaw`SELECT pg_advisory_xact_lock_shared(${lockKey(LOCKS.writing, offerId)})`;
  },
  // The planner has no statistics of new rows, and would read all of them.
  async readByIndex(session) {
    await session.$executeRaw`SET LOCAL enable_seqscan = off`;
  },
  indexSearchText,
  migrations: {
    folder: new URL('prisma/postgresql/migrations/', ROOT),
    ledger: LEDGER,
    transact: (database, work) =>
      database.$transaction(async (session) => {
        await session.$executeRaw`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`;
        await work(session);
      }, NO_TIME_LIMIT),
    // PostgreSQL checks foreign keys at any time.
    check: async () => {},
  },
};

/** A regular expression takes linear time for any search, and can use an index of trigrams. */
function expressionOf(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
