import type { LeadKeyValue } from '../../domain/outcome.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { BulkSession } from '../sql/bulk.js';
import { quotedName } from '../sql/sql.js';

/** Returns the leads that have a key: at most two, since a key that several leads have names none. */
export type LeadsOfKey = (key: LeadKeyValue) => readonly string[];

type Column = LeadKeyValue['column'];

type FoundLead = { readonly id: string; readonly value: string };

const MOST = 2;

const COLUMNS: readonly Column[] = ['id', 'externalId', 'emailKey', 'urlKey'];

/** Looks up the leads of an offer that have these keys. */
export async function findLeads(
  bulk: BulkSession,
  dialect: Dialect,
  offerId: string,
  keys: readonly LeadKeyValue[],
): Promise<LeadsOfKey> {
  const found = new Map<string, string[]>();
  for (const column of COLUMNS) {
    const values = [...new Set(keys.flatMap((key) => (key.column === column ? key.value : [])))];
    for (const { id, value } of await havingAny(bulk, dialect, offerId, column, values)) {
      const place = `${column} ${value}`;
      found.set(place, [...(found.get(place) ?? []), id]);
    }
  }
  return ({ column, value }) => found.get(`${column} ${value}`) ?? [];
}

async function havingAny(
  bulk: BulkSession,
  dialect: Dialect,
  offerId: string,
  column: Column,
  values: readonly string[],
): Promise<FoundLead[]> {
  if (values.length === 0) return [];
  // The empty text keeps SQLite from scanning all leads of the offer where the key's own index finds the few.
  const condition = Prisma.sql`"offerId" || '' = ${offerId}
    AND "importId" IN (SELECT "id" FROM "LeadImport" WHERE "committedAt" IS NOT NULL)`;
  const name = Prisma.raw(quotedName(column));
  if (column === 'id') {
    return bulk.read<FoundLead>(Prisma.sql`
      SELECT "id", "id" AS "value" FROM "Lead" WHERE ${condition} AND ${dialect.isOneOf(name, values)}`);
  }
  const first = dialect.firstOfEach({ table: 'Lead', id: 'id', column, values, condition, most: MOST });
  return bulk.read<FoundLead>(Prisma.sql`SELECT "id", ${name} AS "value" FROM "Lead" WHERE "id" IN (${first})`);
}
