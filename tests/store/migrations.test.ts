import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqlBetween } from '../../prisma/sql-between.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { isMigrated, migrate } from '../../src/store/migrate.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('migrate', () => {
  it('builds, from nothing, the very tables and indexes that the models ask for', async () => {
    const migrated = await emptyDatabase();
    await migrate(migrated);
    const modelled = await emptyDatabase();
    const models = await readFile('prisma/schema.prisma', 'utf8');
    for (const statement of (await sqlBetween(null, models)).split(';\n')) {
      if (statement.trim()) await modelled.$executeRawUnsafe(statement);
    }
    expect(await structureOf(migrated)).toEqual(await structureOf(modelled));
  });

  it('keeps the models as last migrated, to write the next migration from', async () => {
    expect(await readFile('prisma/migrations/migrated.prisma', 'utf8')).toBe(
      await readFile('prisma/schema.prisma', 'utf8'),
    );
  });

  it('changes nothing when it runs again', async () => {
    const database = await emptyDatabase();
    await migrate(database);
    const before = await ledger(database);
    await migrate(database);
    expect(await ledger(database)).toEqual(before);
    expect(await isMigrated(database)).toBe(true);
  });

  it('keeps what there was, when tables are built anew, save for verdicts that do not say what they were made from', async () => {
    const database = await databaseOfFirstVersion();
    await migrate(database);
    expect(await database.lead.count()).toBe(2);
    expect(await database.runLead.count()).toBe(1);
    expect(await database.$queryRaw`SELECT "id", "grounded" FROM "ScoreResult"`).toEqual([
      { id: 'failed', grounded: null },
    ]);
    await expect(database.runLead.create({ data: { runId: 'r', leadId: 'gone', state: 'PENDING' } })).rejects.toThrow();
  });

  it('records each migration as Prisma does, with the checksum of its file', async () => {
    const database = await emptyDatabase();
    await migrate(database);
    expect(await ledger(database)).toContainEqual({
      migration_name: '20261122100000_init',
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      applied_steps_count: 1,
    });
  });

  it('refuses to start where an applied migration was changed since', async () => {
    const database = await emptyDatabase();
    await migrate(database);
    await database.$executeRaw`UPDATE "_prisma_migrations" SET "checksum" = 'another'`;
    await expect(migrate(database)).rejects.toThrow('20261122100000_init was changed');
  });
});

async function emptyDatabase(): Promise<Database> {
  return openDatabase(`file:${join(await temporaryFolder(), 'test.db')}`);
}

/** What the first migration built, with rows that refer to each other. */
async function databaseOfFirstVersion(): Promise<Database> {
  const database = await emptyDatabase();
  const name = '20261122100000_init';
  const tables = await readFile(`prisma/migrations/${name}/migration.sql`, 'utf8');
  const checksum = createHash('sha256').update(tables).digest('hex');
  const now = "'2026-03-01T09:00:00.000+00:00'";
  const script = `${tables}
    CREATE TABLE "_prisma_migrations" ("id" TEXT, "checksum" TEXT, "migration_name" TEXT, "started_at" DATETIME,
      "finished_at" DATETIME, "applied_steps_count" INTEGER);
    INSERT INTO "_prisma_migrations" VALUES ('1', '${checksum}', '${name}', ${now}, ${now}, 1);
    INSERT INTO "Offer" VALUES ('o', 'x', '[]', '[]', '{}', 1, ${now}, ${now});
    INSERT INTO "LeadImport" ("id", "offerId", "createdAt", "columns", "extraHeaders", "missingColumns")
      VALUES ('i', 'o', ${now}, '[]', '[]', '[]');
    INSERT INTO "Lead" ("id", "offerId", "importId", "extra", "fingerprint", "createdAt")
      VALUES ('a', 'o', 'i', '{}', 'x', ${now}), ('b', 'o', 'i', '{}', 'y', ${now});
    INSERT INTO "ScoringRun" ("id", "offerId", "status", "total", "createdAt") VALUES ('r', 'o', 'RUNNING', 1, ${now});
    INSERT INTO "RunLead" ("runId", "leadId", "state") VALUES ('r', 'a', 'PENDING');
    INSERT INTO "ScoreResult"
      ("id", "leadId", "offerId", "status", "rulePoints", "rule", "ai", "factors", "leadRevision", "stale", "scoredAt")
      VALUES ('judged', 'a', 'o', 'SCORED', 0, '{}', '{"points":10,"evidence":[]}', '[]', 1, 0, ${now}),
        ('failed', 'b', 'o', 'AI_FAILED', 0, '{}', NULL, '[]', 1, 0, ${now})`;
  for (const statement of script.split(/;\s*$/m)) await database.$executeRawUnsafe(statement);
  return database;
}

/** SQLite writes a column that was added later into the same line as the one before. */
async function structureOf(database: Database) {
  const parts = await database.$queryRaw<{ type: string; name: string; sql: string }[]>`
    SELECT "type", "name", "sql" FROM "sqlite_master"
    WHERE "name" NOT LIKE 'sqlite_%' AND "name" <> '_prisma_migrations' ORDER BY "type", "name"`;
  return parts.map((part) => ({ ...part, sql: part.sql.replace(/\s+/g, ' ') }));
}

async function ledger(database: Database) {
  const rows = await database.$queryRaw<{ applied_steps_count: bigint | number }[]>`
    SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations"`;
  return rows.map((row) => ({ ...row, applied_steps_count: Number(row.applied_steps_count) }));
}
