import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { sqlBetween } from '../../prisma/sql-between.js';
import { type Connection, connect } from '../../src/store/connect.js';
import type { Database } from '../../src/store/database.js';
import { isMigrated, migrate } from '../../src/store/migrate.js';
import { newDatabase, newPostgresDatabase } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { structureOf } from './structure.js';

const DATABASE = inject('database');

describe('migrate', () => {
  it('builds, from nothing, the very tables and indexes that the models ask for', async () => {
    const migrated = await openEmpty();
    await migrate(migrated.database, migrated.dialect);
    const modelled = await openEmpty();
    const models = await readFile('prisma/models.prisma', 'utf8');
    for (const statement of (await sqlBetween(DATABASE, null, models)).split(';\n')) {
      if (statement.trim()) await modelled.database.$executeRawUnsafe(statement);
    }
    const structure = await structureOf(migrated.database, DATABASE);
    expect(structure).toEqual(await structureOf(modelled.database, DATABASE));
    expect(structure.length).toBeGreaterThan(30);
  });

  it('keeps the models as last migrated, to write the next migration from', async () => {
    expect(await readFile('prisma/migrated.prisma', 'utf8')).toBe(await readFile('prisma/models.prisma', 'utf8'));
  });

  it('changes nothing when it runs again', async () => {
    const { database, dialect } = await openEmpty();
    await migrate(database, dialect);
    const before = await ledger(database);
    await migrate(database, dialect);
    expect(await ledger(database)).toEqual(before);
    expect(await isMigrated(database, dialect)).toBe(true);
  });

  it.runIf(DATABASE === 'sqlite')(
    'keeps what there was, when tables are built anew, save for verdicts that do not say what they were made from',
    async () => {
      const { database, dialect } = await databaseOfFirstVersion();
      await migrate(database, dialect);
      expect(await database.lead.count()).toBe(2);
      expect(await database.runLead.count()).toBe(1);
      expect(await database.$queryRaw`SELECT "id", "grounded" FROM "ScoreResult"`).toEqual([
        { id: 'failed', grounded: null },
      ]);
      await expect(
        database.runLead.create({ data: { runId: 'r', leadId: 'gone', state: 'PENDING' } }),
      ).rejects.toThrow();
    },
  );

  it('records each migration as Prisma does, with the checksum of its file', async () => {
    const { database, dialect } = await openEmpty();
    await migrate(database, dialect);
    expect(await ledger(database)).toContainEqual({
      migration_name: expect.stringMatching(/^\d{14}_init$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      applied_steps_count: 1,
    });
  });

  // Within one process the connections to a SQLite file would wait for each other in vain.
  it.runIf(DATABASE === 'postgresql')('applies each migration once, when several processes start at once', async () => {
    const url = await emptyUrl();
    const connections = await Promise.all([1, 2, 3, 4].map(() => open(url)));
    await Promise.all(connections.map(({ database, dialect }) => migrate(database, dialect)));
    const [{ database, dialect }] = connections as [Connection];
    const names = (await ledger(database)).map((row) => row.migration_name);
    expect(new Set(names).size).toBe(names.length);
    expect(await isMigrated(database, dialect)).toBe(true);
  });

  it('leaves nothing of a migration that fails, and tries it again at the next start', async () => {
    const { database, dialect } = await openEmpty();
    const folder = await temporaryFolder();
    const broken = {
      ...dialect,
      migrations: { ...dialect.migrations, folder: pathToFileURL(`${folder}/`) },
    };
    const write = (name: string, sql: string) => writeFile(join(folder, name, 'migration.sql'), sql);
    for (const name of ['1_good', '2_bad']) await mkdir(join(folder, name));
    await write('1_good', 'CREATE TABLE "good" ("id" TEXT);\n');
    await write('2_bad', 'CREATE TABLE "half" ("id" TEXT);\n\nINSERT INTO "nowhere" VALUES (1);\n');
    await expect(migrate(database, broken)).rejects.toThrow('nowhere');
    const tables = async () => JSON.stringify(await structureOf(database, DATABASE));
    expect(await tables()).toContain('good');
    expect(await tables()).not.toContain('half');
    expect(await isMigrated(database, broken)).toBe(false);

    await write('2_bad', 'CREATE TABLE "half" ("id" TEXT);\n');
    await migrate(database, broken);
    expect(await tables()).toContain('half');
    expect((await ledger(database)).map((row) => row.migration_name)).toEqual(['1_good', '2_bad']);
  });

  it('refuses to start where an applied migration was changed since', async () => {
    const { database, dialect } = await openEmpty();
    await migrate(database, dialect);
    await database.$executeRaw`UPDATE "_prisma_migrations" SET "checksum" = 'another'`;
    await expect(migrate(database, dialect)).rejects.toThrow(/_init was changed/);
  });
});

async function openEmpty(): Promise<Connection> {
  return open(await emptyUrl());
}

function emptyUrl(): Promise<string> {
  return DATABASE === 'postgresql' ? newPostgresDatabase('empty') : newDatabase();
}

/** What the first migration built, with rows that refer to each other. */
async function databaseOfFirstVersion(): Promise<Connection> {
  const connection = await openEmpty();
  const name = '20261122100000_init';
  const tables = await readFile(`prisma/sqlite/migrations/${name}/migration.sql`, 'utf8');
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
  for (const statement of script.split(/;\s*$/m)) await connection.database.$executeRawUnsafe(statement);
  return connection;
}

async function open(url: string): Promise<Connection> {
  const connection = await connect(url);
  onTestFinished(() => connection.database.$disconnect());
  return connection;
}

async function ledger(database: Database) {
  const rows = await database.$queryRaw<{ migration_name: string; applied_steps_count: bigint | number }[]>`
    SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations" ORDER BY "migration_name"`;
  return rows.map((row) => ({ ...row, applied_steps_count: Number(row.applied_steps_count) }));
}
