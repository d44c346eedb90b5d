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

/** The lock under which Prisma's own command migrates. */
const MIGRATION_LOCK = 72_707_369;

export const postgresDialect: Dialect = {
  // A subquery would let the planner, where it has no statistics yet, read all rows instead.
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
  jsonObject: Prisma.sql`json_build_object`,
  lockingRunLeads: Prisma.sql`FOR UPDATE OF "RunLead"`,
  // Unlike locks on rows, these are given in the order of asking, so that who is alone waits for no late comer.
  async writeAlone(session, offerId) {
    await session.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(LOCKS.writing, offerId)})`;
  },
  async writeTogether(session, offerId) {
    await session.$executeRaw`SELECT pg_advisory_xact_lock_shared(${lockKey(LOCKS.writing, offerId)})`;
  },
  // The planner, which has no statistics of rows that came just now, would read them all.
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
    // Foreign keys hold at any time.
    check: async () => {},
  },
};

/** A regular expression takes time in proportion to the text, whatever is looked for, and finds by an index of trigrams. */
function expressionOf(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
