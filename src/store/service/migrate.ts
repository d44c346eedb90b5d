import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database, DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { sqlTime } from '../sql/sql.js';

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/**
 * Applies the pending migrations, each completely or not at all, and records them as Prisma does, so that
 * `prisma migrate deploy` agrees. Concurrent processes wait for each other. Throws where an applied migration was edited
 * afterwards.
 */
export async function migrate(database: Database, { migrations }: Dialect): Promise<void> {
  await migrations.transact(database, (session) => session.$executeRawUnsafe(migrations.ledger));
  const applied = await appliedChecksums(database);
  for (const migration of await readMigrations(migrations.folder)) {
    if (applied.get(migration.name) === migration.checksum) continue;
    await migrations.transact(database, (session) => applyOnce(session, migration, migrations.check));
  }
}

/** Whether all migrations of this version have been applied. */
export async function isMigrated(database: Database, { migrations }: Dialect): Promise<boolean> {
  const applied = await appliedChecksums(database);
  return (await readMigrations(migrations.folder)).every(({ name }) => applied.has(name));
}

async function readMigrations(folder: URL): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(name, new URL(`${name}/migration.sql`, folder))));
}

async function readMigration(name: string, file: URL): Promise<Migration> {
  const sql = await readFile(file, 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

async function applyOnce(
  session: DatabaseSession,
  { name, sql, checksum }: Migration,
  check: Dialect['migrations']['check'],
): Promise<void> {
  const applied = (await appliedChecksums(session)).get(name);
  if (applied === checksum) return;
  if (applied) throw new Error(`The migration ${name} was changed after it had been applied.`);
  for (const statement of statements(sql)) await session.$executeRawUnsafe(statement);
  await check(session);
  const now = sqlTime(new Date());
  await session.$executeRaw`INSERT INTO "_prisma_migrations"
    ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
    VALUES (${randomUUID()}, ${checksum}, ${name}, ${now}, ${now}, 1)`;
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
