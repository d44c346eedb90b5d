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

  it('keeps of the results of before what can be read: those without a verdict of the AI', async () => {
    const database = await emptyDatabase();
    await migrate(database);
    await database.$executeRaw`ALTER TABLE "ScoreResult" DROP COLUMN "grounded"`;
    await database.$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%_add_grounded'`;
    await database.$executeRaw`PRAGMA foreign_keys = OFF`;
    await database.$executeRaw`INSERT INTO "ScoreResult"
      ("id", "leadId", "offerId", "status", "rulePoints", "rule", "ai", "factors", "leadRevision", "stale", "scoredAt")
      VALUES ('judged', 'a', 'offer', 'SCORED', 0, '{}', '{"points":10,"evidence":[]}', '[]', 1, 0, '2026-01-01'),
        ('failed', 'b', 'offer', 'AI_FAILED', 0, '{}', NULL, '[]', 1, 0, '2026-01-01')`;
    await migrate(database);
    expect(await database.$queryRaw`SELECT "id", "grounded" FROM "ScoreResult"`).toEqual([
      { id: 'failed', grounded: null },
    ]);
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

  it('keeps the rows that refer to a table, when a migration builds that table anew', async () => {
    const database = await emptyDatabase();
    await migrate(database);
    const now = new Date('2026-03-01T09:00:00Z');
    const offer = {
      id: 'o',
      name: 'x',
      valueProps: [],
      idealUseCases: [],
      idealCustomer: {},
      createdAt: now,
      updatedAt: now,
    };
    await database.offer.create({ data: offer });
    const leadImport = { id: 'i', offerId: 'o', createdAt: now, columns: [], extraHeaders: [], missingColumns: [] };
    await database.leadImport.create({ data: leadImport });
    await database.lead.create({ data: { id: 'l', offerId: 'o', importId: 'i', extra: {}, createdAt: now } });
    await database.scoringRun.create({ data: { id: 'r', offerId: 'o', status: 'RUNNING', total: 1, createdAt: now } });
    await database.runLead.create({ data: { runId: 'r', leadId: 'l', state: 'PENDING' } });

    await database.$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%_fingerprint_of_leads_without_keys'`;
    await migrate(database);

    expect(await database.runLead.count()).toBe(1);
    await expect(database.runLead.create({ data: { runId: 'r', leadId: 'gone', state: 'PENDING' } })).rejects.toThrow();
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
