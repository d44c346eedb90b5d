import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { sqlBetween } from '../../prisma/sql-between.js';
import { isMigrated, migrate } from '../../src/store/service/migrate.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ledger, openEmpty } from './migrated.js';
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

  it('records each migration as Prisma does, with the checksum of its file', async () => {
    const { database, dialect } = await openEmpty();
    await migrate(database, dialect);
    expect(await ledger(database)).toContainEqual({
      migration_name: expect.stringMatching(/^\d{14}_init$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      applied_steps_count: 1,
    });
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
