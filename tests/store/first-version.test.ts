import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Connection } from '../../src/store/connection.js';
import { migrate } from '../../src/store/service/migrate.js';
import { storeOn } from '../../src/store/store.js';
import { DEFAULT_WORKSPACE } from '../../src/store/workspace.js';
import { openEmpty } from './migrated.js';

it('keeps what there was, in the workspace "default", when tables are built anew, save for verdicts that do not say what they were made from', async () => {
  const connection = await databaseOfFirstVersion();
  const { database, dialect } = connection;
  await migrate(database, dialect);
  expect(await database.lead.count()).toBe(2);
  expect(await database.runLead.count()).toBe(1);
  expect(await database.$queryRaw`SELECT "id", "grounded" FROM "ScoreResult"`).toEqual([
    { id: 'failed', grounded: null },
  ]);
  const own = storeOn(connection).within(DEFAULT_WORKSPACE);
  expect(await own.offers.find('o')).toMatchObject({ name: 'x' });
  expect(await own.results.find('failed')).toMatchObject({ status: 'AI_FAILED' });
  await expect(database.runLead.create({ data: { runId: 'r', leadId: 'gone', state: 'PENDING' } })).rejects.toThrow();
});

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
