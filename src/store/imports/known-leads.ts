import {
  KEY_COLUMNS,
  type KeyColumn,
  type KeyedLead,
  type KnownLead,
  MOST_WITH_ONE_KEY,
  type SoughtKeys,
} from '../../domain/keyed-lead.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { LEAD_TEXT_COLUMNS } from '../leads/lead-text.js';
import type { BulkSession } from '../sql/bulk.js';
import { fromJson } from '../sql/json.js';
import { quotedName } from '../sql/sql.js';

/** The rows to search: an offer's leads, or an import's changes to them. */
type Place = { readonly table: 'Lead' | 'LeadChange'; readonly id: 'id' | 'leadId'; readonly condition: Prisma.Sql };

type LeadRow = Omit<KeyedLead, 'extra'> & { readonly extra: unknown; readonly importId: string };

const TEXT = Prisma.raw(LEAD_TEXT_COLUMNS.map((name) => `"${name}"`).join(', '));

/** An unfinished import: its offer, and whether it has changed any lead that existed before. */
type ImportState = { readonly id: string; readonly offerId: string; readonly hasChanges: boolean };

/** The most leads of a search, before it is repeated with a limit for each key, which takes longer. */
const MOST_AT_ONCE = 2_000;

/** The leads that are read for each of hundreds of keys that many leads share. */
const FEWEST_WITH_ONE_KEY = 5;

/** Searches leads that have one of these values in a column. */
type Search = (place: Place, column: KeyColumn, values: readonly string[]) => Prisma.Sql;

/**
 * Returns the leads of an offer that have some of these keys, including the writes of an unfinished import, in the order of their
 * upload. Of many leads with one key, returns as many as an import compares.
 */
export async function knownLeads(
  bulk: BulkSession,
  dialect: Dialect,
  state: ImportState,
  keys: SoughtKeys,
): Promise<KnownLead[]> {
  const { isOneOf, firstOfEach } = dialect;
  const all: Search = ({ table, id, condition }, column, values) => Prisma.sql`
    SELECT "id" FROM (
      SELECT ${name(id)} AS "id" FROM ${name(table)}
      WHERE ${condition} AND ${isOneOf(name(column), values)} LIMIT ${MOST_AT_ONCE}
    ) AS "found"`;
  const some: Search = (place, column, values) =>
    firstOfEach({ ...place, column, values, most: mostForEach(values.length) });
  const found = await search(bulk, dialect, state, keys, all);
  const ids = found.length < MOST_AT_ONCE ? found : await search(bulk, dialect, state, keys, some);
  return ids.length === 0 ? [] : readLeads(bulk, dialect, state.id, ids);
}

/** Returns how many leads are read for each of so many keys, some of which many leads share. */
function mostForEach(keys: number): number {
  return Math.min(MOST_WITH_ONE_KEY, Math.max(FEWEST_WITH_ONE_KEY, Math.floor(MOST_AT_ONCE / keys)));
}

async function search(
  bulk: BulkSession,
  dialect: Dialect,
  { id: importId, offerId, hasChanges }: ImportState,
  keys: SoughtKeys,
  searchBy: Search,
): Promise<string[]> {
  // The empty text keeps SQLite from scanning all leads of the offer where the key's own index finds the few.
  const leads: Place = { table: 'Lead', id: 'id', condition: Prisma.sql`"offerId" || '' = ${offerId}` };
  const changes: Place = { table: 'LeadChange', id: 'leadId', condition: Prisma.sql`"importId" = ${importId}` };
  const searches = [
    ...byScoringId(dialect, leads, keys),
    ...(hasChanges ? [leads, changes] : [leads]).flatMap((place) => byKeys(place, keys, searchBy)),
  ];
  if (searches.length === 0) return [];
  const found = await bulk.read<{ id: string }>(Prisma.join(searches, ' UNION '));
  return found.map(({ id }) => id);
}

function byScoringId({ isOneOf }: Dialect, { condition }: Place, { id: ids }: SoughtKeys): Prisma.Sql[] {
  return ids.length === 0
    ? []
    : [Prisma.sql`SELECT "id" FROM "Lead" WHERE ${condition} AND ${isOneOf(name('id'), ids)}`];
}

function byKeys(place: Place, keys: SoughtKeys, searchBy: Search): Prisma.Sql[] {
  return KEY_COLUMNS.flatMap((column) => {
    const values = keys[column];
    return values.length === 0 ? [] : searchBy(place, column, values);
  });
}

function name(text: string): Prisma.Sql {
  return Prisma.raw(quotedName(text));
}

async function readLeads(
  bulk: BulkSession,
  { isOneOf }: Dialect,
  importId: string,
  ids: readonly string[],
): Promise<KnownLead[]> {
  const leads = await bulk.read<LeadRow>(Prisma.sql`
    SELECT "id", "importId", ${TEXT} FROM "Lead" WHERE ${isOneOf(name('id'), ids)} ORDER BY "id"`);
  const changes = await bulk.read<LeadRow>(Prisma.sql`
    SELECT "leadId" AS "id", "importId", ${TEXT} FROM "LeadChange" WHERE "importId" = ${importId} AND ${isOneOf(name('leadId'), ids)}`);
  const changed = new Map(changes.map((change) => [change.id, change]));
  return leads.map((lead) => ({
    ...toKeyedLead(changed.get(lead.id) ?? lead),
    createdByThisImport: lead.importId === importId,
  }));
}

function toKeyedLead({ importId, extra, ...lead }: LeadRow): KeyedLead {
  return { ...lead, extra: fromJson(extra) };
}
