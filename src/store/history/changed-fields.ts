import type { LeadField } from '../../domain/lead-fields.js';
import { CRITERION_FIELDS, type CriterionField } from '../../domain/scoring-model.js';
import { CRITERION_KEYS } from '../../scoring/model/criterion-reader.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { BulkTransaction } from '../sql/bulk.js';

/** The fields that scoring reads. */
type Texts = { readonly [Field in CriterionField as (typeof CRITERION_KEYS)[Field]]: string | null };

const TEXTS = CRITERION_FIELDS.map((field) => CRITERION_KEYS[field]);

/** Returns the fields of leads that uploads changed since a moment; none where the former text is no longer known. */
export async function changedFields(
  { read }: Pick<BulkTransaction, 'read'>,
  { isOneOf }: Dialect,
  since: ReadonlyMap<string, Date>,
): Promise<ReadonlyMap<string, readonly LeadField[]>> {
  const leadIds = [...since.keys()];
  if (leadIds.length === 0) return new Map();
  const rows = await read<SqlFormerTexts>(Prisma.sql`
    SELECT "former"."leadId", ${textsOf('former')}, "import"."committedAt" FROM "FormerLead" AS "former"
    JOIN "LeadImport" AS "import" ON "import"."id" = "former"."importId"
    WHERE ${isOneOf(Prisma.sql`"former"."leadId"`, leadIds)} ORDER BY "former"."importId" DESC`);
  const leads = await read<SqlTexts>(Prisma.sql`
    SELECT "lead"."id" AS "leadId", ${textsOf('lead')} FROM "Lead" AS "lead"
    WHERE ${isOneOf(Prisma.sql`"lead"."id"`, leadIds)}`);
  // The state before the first upload since the moment.
  const former = new Map(rows.filter((row) => isLater(row, since)).map((row) => [row.leadId, row]));
  return new Map(leads.map((lead) => [lead.leadId, differing(former.get(lead.leadId) ?? lead, lead)]));
}

type SqlTexts = Texts & { readonly leadId: string };

type SqlFormerTexts = SqlTexts & { readonly committedAt: string | Date | null };

function textsOf(table: string): Prisma.Sql {
  return Prisma.raw(TEXTS.map((column) => `"${table}"."${column}"`).join(', '));
}

function isLater({ committedAt, leadId }: SqlFormerTexts, since: ReadonlyMap<string, Date>): boolean {
  return committedAt !== null && new Date(committedAt) > (since.get(leadId) ?? 0);
}

function differing(before: Texts, after: Texts): LeadField[] {
  return CRITERION_FIELDS.filter((field) => before[CRITERION_KEYS[field]] !== after[CRITERION_KEYS[field]]);
}
