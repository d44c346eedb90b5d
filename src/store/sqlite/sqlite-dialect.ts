import { ROOT } from '../../root.js';
import { type Database, type DatabaseSession, NO_TIME_LIMIT } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { quotedName } from '../sql/sql.js';

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

// SQLite has only one write transaction at a time.
const alone = async () => {};

export const sqliteDialect: Dialect = {
  isOneOf: (column, values) => Prisma.sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`,
  // A joined subquery cannot refer to the other table, but an argument of a table function can.
  firstOfEach: ({ table, id, column, values, condition, most }) => Prisma.sql`
    SELECT "found"."value" AS "id" FROM json_each(${JSON.stringify(values)}) AS "searched", json_each((
      SELECT json_group_array("id") FROM (
        SELECT ${Prisma.raw(quotedName(id))} AS "id" FROM ${Prisma.raw(quotedName(table))}
        WHERE ${Prisma.raw(quotedName(column))} = "searched"."value" AND ${condition} LIMIT ${most}
      )
    )) AS "found"`,
  rowsOf({ columns, rows }) {
    const cells = columns.map((column, place) => `json_extract(value, '$[${place}]') AS "${column}"`);
    return Prisma.sql`(SELECT ${Prisma.raw(cells.join(', '))} FROM json_each(${JSON.stringify(rows)})) AS "row"`;
  },
  contains: (column, text) => Prisma.sql`instr(${column}, ${text}) > 0`,
  lineBreakIn: (text) => Prisma.sql`instr(${text}, char(10))`,
  isPlain: (text) => Prisma.sql`${text} NOT GLOB '*[^ -~]*'`,
  lowerCase: (text) => Prisma.sql`lower(${text})`,
  // SQLite always compares by bytes.
  bytewise: Prisma.empty,
  // The operator ->> would read some keys as paths.
  memberOf: (column, key) => Prisma.sql`(SELECT "value" FROM json_each(${column}) WHERE "key" = ${key})`,
  // A chain of operators would write and parse each JSON object on the way.
  textAt: (column, keys) => `${column}->>'$.${keys.join('.')}'`,
  jsonObject: Prisma.sql`json_object`,
  lockingRunLeads: Prisma.empty,
  writeAlone: alone,
  writeTogether: alone,
  // SQLite prefers indexes anyway.
  readByIndex: async () => {},
  // A migration creates it.
  indexSearchText: async () => {},
  migrations: {
    folder: new URL('prisma/sqlite/migrations/', ROOT),
    ledger: LEDGER,
    transact: migrateWithoutForeignKeys,
    check: checkForeignKeys,
  },
};

/** Migrations rebuild tables to alter them; with foreign keys on, dropping the old table would delete referring rows. */
async function migrateWithoutForeignKeys(
  database: Database,
  work: (session: DatabaseSession) => Promise<unknown>,
): Promise<void> {
  await database.$queryRawUnsafe('PRAGMA foreign_keys = OFF');
  try {
    await database.$transaction(work, NO_TIME_LIMIT);
  } finally {
    await database.$queryRawUnsafe('PRAGMA foreign_keys = ON');
  }
}

async function checkForeignKeys(session: DatabaseSession): Promise<void> {
  const orphans = await session.$queryRaw<unknown[]>`PRAGMA foreign_key_check`;
  if (orphans.length > 0) throw new Error('A migration left rows with dangling references.');
}
