import type { Database } from '../../src/store/database.js';
import { Prisma } from '../../src/store/generated/sqlite/client.js';
import type { DatabaseKind } from '../support/databases.js';

const STRUCTURE: Readonly<Record<DatabaseKind, Prisma.Sql>> = {
  sqlite: Prisma.sql`SELECT "type", "name", "sql" FROM "sqlite_master"
    WHERE "name" NOT LIKE 'sqlite_%' AND "name" <> '_prisma_migrations' ORDER BY "type", "name"`,
  postgresql: Prisma.sql`
    WITH "tables" AS (
      SELECT "oid", "relname"::text AS "name" FROM "pg_class"
      WHERE "relnamespace" = 'public'::regnamespace AND "relkind" = 'r' AND "relname" <> '_prisma_migrations'
    )
    SELECT 'column' AS "type", "tables"."name" || '.' || "attname" AS "name", concat_ws(' ', format_type("atttypid", "atttypmod"),
      "attcollation"::regcollation, "attnotnull", pg_get_expr("adbin", "adrelid")) AS "sql"
    FROM "tables" JOIN "pg_attribute" ON "attrelid" = "tables"."oid" AND "attnum" > 0 AND NOT "attisdropped"
    LEFT JOIN "pg_attrdef" ON "adrelid" = "attrelid" AND "adnum" = "attnum"
    UNION ALL SELECT 'constraint', "conname", pg_get_constraintdef("pg_constraint"."oid")
    FROM "pg_constraint" JOIN "tables" ON "conrelid" = "tables"."oid"
    UNION ALL SELECT 'index', "indexrelid"::regclass::text, pg_get_indexdef("indexrelid")
    FROM "pg_index" JOIN "tables" ON "indrelid" = "tables"."oid"
    ORDER BY 1, 2`,
};

type Part = { readonly type: string; readonly name: string; readonly sql: string };

/**
 * All tables, columns, indexes and constraints of a database, but for those of the migrations themselves. SQLite writes a
 * column that was added later into the same line as the one before.
 */
export async function structureOf(database: Database, kind: DatabaseKind): Promise<Part[]> {
  const parts = await database.$queryRaw<Part[]>(STRUCTURE[kind]);
  return parts.map((part) => ({ ...part, sql: part.sql.replace(/\s+(?=[,)])/g, '').replace(/\s+/g, ' ') }));
}
