import type { CriterionLead } from '../../domain/lead.js';
import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { PageRequest } from '../page.js';
import type { Bulk } from '../sql/bulk.js';
import { fromJson } from '../sql/json.js';

/** The fields of a lead that criteria read, with its id. */
export type CriterionRow = CriterionLead & { readonly id: string };

const COLUMNS = Prisma.sql`"Lead"."id", "role", "company", "industry", "location", "linkedinBio", "email", "linkedinUrl", "extra"`;

type SqlRow = Omit<CriterionRow, 'extra'> & { readonly extra: unknown };

/** Reads the fields for criteria of leads, by their ids. */
export async function criterionLeads(
  { bulk, dialect }: Pick<Connection, 'bulk' | 'dialect'>,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, CriterionLead>> {
  const rows = await bulk.read<SqlRow>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Lead" WHERE ${dialect.isOneOf(Prisma.sql`"id"`, leadIds)}`);
  return new Map(rows.map(({ id, extra, ...texts }) => [id, { ...texts, extra: fromJson(extra) }]));
}

/** Reads the fields for criteria of a page of leads, in the order of their upload. */
export async function readCriterionLeads(
  { read }: Bulk,
  offerId: Prisma.Sql,
  { first, after }: PageRequest,
): Promise<CriterionRow[]> {
  const rows = await read<SqlRow>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Lead"
    JOIN "LeadImport" AS "import" ON "import"."id" = "Lead"."importId" AND "import"."committedAt" IS NOT NULL
    WHERE "Lead"."offerId" = ${offerId} AND "Lead"."id" > ${after ?? ''} ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map((row) => ({ ...row, extra: fromJson(row.extra) }));
}
