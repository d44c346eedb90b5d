import { FIELD_KEYS } from '../scoring/lead.js';
import type { DatabaseSession } from './database.js';
import { Prisma } from './generated/sqlite/client.js';
import { LEAD_TEXT_COLUMNS, WRITTEN_COLUMNS } from './lead-text.js';

const SCORED_COLUMNS = Object.values(FIELD_KEYS);

/** What leads are found by; these columns have indexes, which take longer to write than all the others. */
const KEY_COLUMNS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

const OTHER_COLUMNS = WRITTEN_COLUMNS.filter((column) => !KEY_COLUMNS.some((key) => key === column));

/** Makes of leads what an import says of them. */
export async function applyChanges(session: DatabaseSession, importId: string): Promise<void> {
  const changes = Prisma.sql`FROM "LeadChange" AS "change"
    WHERE "change"."importId" = ${importId} AND "Lead"."id" = "change"."leadId"`;
  await session.$executeRaw`UPDATE "Lead" SET ${Prisma.join([columnsFrom('change', OTHER_COLUMNS), revisionFrom('change')])} ${changes}`;
  await session.$executeRaw`
    UPDATE "Lead" SET ${columnsFrom('change', KEY_COLUMNS)} ${changes} AND (${differsFrom('change', KEY_COLUMNS)})`;
  await markStale(session, importId);
}

/** Makes of the leads that an import changed what they were before, but for those that were changed since. Answers how many. */
export async function takeBackChanges(session: DatabaseSession, importId: string): Promise<number> {
  const asChanged = LEAD_TEXT_COLUMNS.map(
    // PostgreSQL cannot compare JSON but as text.
    (column) => `CAST("Lead"."${column}" AS TEXT) IS NOT DISTINCT FROM CAST("change"."${column}" AS TEXT)`,
  );
  const restored = await session.$executeRaw`
    UPDATE "Lead" SET ${Prisma.join([columnsFrom('former', WRITTEN_COLUMNS), revisionFrom('former')])}
    FROM "FormerLead" AS "former" JOIN "LeadChange" AS "change"
      ON "change"."importId" = "former"."importId" AND "change"."leadId" = "former"."leadId"
    WHERE "former"."importId" = ${importId} AND "Lead"."id" = "former"."leadId" AND ${Prisma.raw(asChanged.join(' AND '))}`;
  await markStale(session, importId);
  return restored;
}

type Columns = readonly (typeof WRITTEN_COLUMNS)[number][];

/** Sets columns of a lead to those of another row. */
function columnsFrom(source: string, columns: Columns): Prisma.Sql {
  return Prisma.raw(columns.map((column) => `"${column}" = "${source}"."${column}"`).join(', '));
}

/** Counts what scoring can see of a change. */
function revisionFrom(source: string): Prisma.Sql {
  return Prisma.sql`"revision" = "Lead"."revision" + CASE WHEN ${differsFrom(source, SCORED_COLUMNS)} THEN 1 ELSE 0 END`;
}

function differsFrom(source: string, columns: Columns): Prisma.Sql {
  return Prisma.raw(
    columns.map((column) => `"${source}"."${column}" IS DISTINCT FROM "Lead"."${column}"`).join(' OR '),
  );
}

async function markStale(session: DatabaseSession, importId: string): Promise<void> {
  await session.$executeRaw`
    UPDATE "ScoreResult" SET "stale" = true
    WHERE "leadId" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})
      AND "leadRevision" <> (SELECT "revision" FROM "Lead" WHERE "id" = "ScoreResult"."leadId")`;
}
