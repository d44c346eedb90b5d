import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';
import { sqlTime } from './sql.js';

const FOLDER = new URL('../../prisma/migrations/', import.meta.url);

// The table as Prisma's own engine makes it, so that `prisma migrate deploy` agrees with what was applied here.
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

type Migration = { readonly name: string; readonly sql: string };

/** Brings the database to the newest models, each migration whole or not at all. Throws where an applied one was edited since. */
export async function migrate(database: Database): Promise<void> {
  const migrations = await readMigrations();
  await database.$executeRawUnsafe(LEDGER);
  // A table is altered by building it anew; with foreign keys on, dropping the old one would empty those that refer to it.
  await database.$queryRawUnsafe('PRAGMA foreign_keys = OFF');
  for (const migration of migrations) await applyOnce(database, migration);
  await database.$queryRawUnsafe('PRAGMA foreign_keys = ON');
}

/** Whether every migration that this version knows has been applied. */
export async function isMigrated(database: Database): Promise<boolean> {
  const applied = await appliedChecksums(database);
  return (await readMigrations()).every(({ name }) => applied.has(name));
}

async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, sql: await readFile(new URL(`${name}/migration.sql`, FOLDER), 'utf8') })),
  );
}

async function applyOnce(database: Database, migration: Migration): Promise<void> {
  const checksum = createHash('sha256').update(migration.sql).digest('hex');
  await database.$transaction(async (session) => {
    const applied = (await appliedChecksums(session)).get(migration.name);
    if (applied === checksum) return;
    if (applied) throw new Error(`The migration ${migration.name} was changed after it had been applied.`);
    for (const statement of statements(migration.sql)) await session.$executeRawUnsafe(statement);
    const orphans = await session.$queryRaw<unknown[]>`PRAGMA foreign_key_check`;
    if (orphans.length > 0) throw new Error(`The migration ${migration.name} left rows that refer to nothing.`);
    const now = sqlTime(new Date());
    await session.$executeRaw`INSERT INTO "_prisma_migrations"
      ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
      VALUES (${randomUUID()}, ${checksum}, ${migration.name}, ${now}, ${now}, 1)`;
  });
}

async function appliedChecksums(session: Pick<Database, '$queryRaw'>): Promise<Map<string, string>> {
  const rows = await session.$queryRaw<{ name: string; checksum: string }[]>`
    SELECT "migration_name" AS "name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`;
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function statements(sql: string): string[] {
  return sql
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}
