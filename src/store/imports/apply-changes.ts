import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { LEAD_TEXT_COLUMNS, WRITTEN_COLUMNS } from '../leads/lead-text.js';
import type { ColumnsThatCount } from '../offers/columns-that-count.js';

/** The columns by which leads are found; their indexes take longer to write than all other columns. */
const KEY_COLUMNS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

const OTHER_COLUMNS = WRITTEN_COLUMNS.filter((column) => !KEY_COLUMNS.some((key) => key === column));

/** Applies an import's changes to leads. */
export async function applyChanges(
  session: DatabaseSession,
  dialect: Dialect,
  importId: string,
  counting: ColumnsThatCount,
): Promise<void> {
  const changes = Prisma.sql`FROM "LeadChange" AS "change"
    WHERE "change"."importId" = ${importId} AND "Lead"."id" = "change"."leadId"`;
  await session.$executeRaw`UPDATE "Lead" SET ${Prisma.join([columnsFrom('change', OTHER_COLUMNS), revisionFrom(dialect, 'change', counting)])} ${changes}`;
  await session.$executeRaw`
    UPDATE "Lead" SET ${columnsFrom('change', KEY_COLUMNS)} ${changes} AND (${Prisma.raw(differsFrom('change', KEY_COLUMNS))})`;
  await markStale(session, importId);
}

/** Restores the former values of leads that an import changed, except those that were changed since. Returns their number. */
export async function takeBackChanges(
  session: DatabaseSession,
  dialect: Dialect,
  importId: string,
  counting: ColumnsThatCount,
): Promise<number> {
  const asChanged = LEAD_TEXT_COLUMNS.map(
    // PostgreSQL compares JSON only as text.
    (column) => `CAST("Lead"."${column}" AS TEXT) IS NOT DISTINCT FROM CAST("change"."${column}" AS TEXT)`,
  );
  const restored = await session.$executeRaw`
    UPDATE "Lead" SET ${Prisma.join([columnsFrom('former', WRITTEN_COLUMNS), revisionFrom(dialect, 'former', counting)])}
    FROM "FormerLead" AS "former" JOIN "LeadChange" AS "change"
      ON "change"."importId" = "former"."importId" AND "change"."leadId" = "former"."leadId"
    WHERE "former"."importId" = ${importId} AND "Lead"."id" = "former"."leadId" AND ${Prisma.raw(asChanged.join(' AND '))}`;
  await markStale(session, importId);
  return restored;
}

type Columns = readonly (typeof WRITTEN_COLUMNS)[number][];

/** Returns SQL that sets columns of a lead from those of another row. */
function columnsFrom(source: string, columns: Columns): Prisma.Sql {
  return Prisma.raw(columns.map((column) => `"${column}" = "${source}"."${column}"`).join(', '));
}

/** Returns SQL that raises the revision if scoring reads a changed column. */
function revisionFrom({ memberOf }: Dialect, source: string, { fields, headers }: ColumnsThatCount): Prisma.Sql {
  const [extra, former] = [Prisma.raw(`"${source}"."extra"`), Prisma.raw('"Lead"."extra"')];
  const differs = [
    Prisma.raw(differsFrom(source, fields)),
    ...headers.map((header) => Prisma.sql`${memberOf(extra, header)} IS DISTINCT FROM ${memberOf(former, header)}`),
  ];
  return Prisma.sql`"revision" = "Lead"."revision" + CASE WHEN ${Prisma.join(differs, ' OR ')} THEN 1 ELSE 0 END`;
}

function differsFrom(source: string, columns: readonly string[]): string {
  return columns.map((column) => `"${source}"."${column}" IS DISTINCT FROM "Lead"."${column}"`).join(' OR ');
}

async function markStale(session: DatabaseSession, importId: string): Promise<void> {
  await session.$executeRaw`
    UPDATE "ScoreResult" SET "stale" = true
    WHERE "leadId" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})
      AND "leadRevision" <> (SELECT "revision" FROM "Lead" WHERE "id" = "ScoreResult"."leadId")`;
}
