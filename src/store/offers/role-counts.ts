import { Prisma } from '../generated/sqlite/client.js';
import type { PageRequest } from '../page.js';
import type { Bulk } from '../sql/bulk.js';

/** The number of leads with a role; a long role is cut. */
export type RoleCount = { readonly role: string | null; readonly leads: number };

/** The roles of a page of an offer's leads. */
export type RolePage = { readonly roles: readonly RoleCount[]; readonly lastLeadId: string | null };

/** A role may have 32,767 characters, and the post is at its beginning. */
const ROLE_LENGTH = 200;

type Row = { readonly role: string | null; readonly leads: number | bigint; readonly last: string };

/** Counts the roles of a page of leads, in the order of their upload. */
export async function countRoles(
  { read }: Bulk,
  offerId: Prisma.Sql,
  { first, after }: PageRequest,
): Promise<RolePage> {
  const rows = await read<Row>(Prisma.sql`
    SELECT "role", COUNT(*) AS "leads", MAX("id") AS "last" FROM (
      SELECT "Lead"."id", SUBSTR("Lead"."role", 1, ${Prisma.raw(String(ROLE_LENGTH))}) AS "role" FROM "Lead"
      JOIN "LeadImport" AS "import" ON "import"."id" = "Lead"."importId" AND "import"."committedAt" IS NOT NULL
      WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} ORDER BY "Lead"."id" LIMIT ${first}
    ) AS "page" GROUP BY "role"`);
  const lastLeadId = rows.reduce<string | null>(
    (last, row) => (last === null || row.last > last ? row.last : last),
    null,
  );
  return { roles: rows.map(({ role, leads }) => ({ role, leads: Number(leads) })), lastLeadId };
}
