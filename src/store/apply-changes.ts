import type { DatabaseSession } from './database.js';
import { Prisma } from './generated/sqlite/client.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';

const SCORED_COLUMNS = ['role', 'company', 'industry', 'location', 'linkedinBio'] as const;

const TEXT = Prisma.raw(LEAD_TEXT_COLUMNS.map((name) => `"${name}"`).join(', '));

/** Makes of leads what an import says of them, and keeps what they were before. */
export async function applyChanges(session: DatabaseSession, importId: string): Promise<void> {
  await session.$executeRaw`
    INSERT INTO "FormerLead" ("importId", "leadId", ${TEXT}) SELECT ${importId}, "id", ${TEXT} FROM "Lead"
    WHERE "id" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})`;
  await session.$executeRaw`
    UPDATE "Lead" SET ${textFrom('change')} FROM "LeadChange" AS "change"
    WHERE "change"."importId" = ${importId} AND "Lead"."id" = "change"."leadId"`;
  await markStale(session, importId);
}

/** Makes of the leads that an import changed what they were before, but for those that were changed since. Answers how many. */
export async function takeBackChanges(session: DatabaseSession, importId: string): Promise<number> {
  const asChanged = LEAD_TEXT_COLUMNS.map(
    // PostgreSQL cannot compare JSON but as text.
    (column) => `CAST("Lead"."${column}" AS TEXT) IS NOT DISTINCT FROM CAST("change"."${column}" AS TEXT)`,
  );
  const restored = await session.$executeRaw`
    UPDATE "Lead" SET ${textFrom('former')}
    FROM "FormerLead" AS "former" JOIN "LeadChange" AS "change"
      ON "change"."importId" = "former"."importId" AND "change"."leadId" = "former"."leadId"
    WHERE "former"."importId" = ${importId} AND "Lead"."id" = "former"."leadId" AND ${Prisma.raw(asChanged.join(' AND '))}`;
  await markStale(session, importId);
  return restored;
}

/** Sets the columns of a lead to those of another row, and counts what scoring can see of it. */
function textFrom(source: string): Prisma.Sql {
  const assignments = LEAD_TEXT_COLUMNS.map((column) => `"${column}" = "${source}"."${column}"`);
  const differs = SCORED_COLUMNS.map((column) => `"${source}"."${column}" IS DISTINCT FROM "Lead"."${column}"`);
  const revision = `"revision" = "Lead"."revision" + CASE WHEN ${differs.join(' OR ')} THEN 1 ELSE 0 END`;
  return Prisma.raw([...assignments, revision].join(', '));
}

async function markStale(session: DatabaseSession, importId: string): Promise<void> {
  await session.$executeRaw`
    UPDATE "ScoreResult" SET "stale" = true
    WHERE "leadId" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})
      AND "leadRevision" <> (SELECT "revision" FROM "Lead" WHERE "id" = "ScoreResult"."leadId")`;
}
