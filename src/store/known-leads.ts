import { KEYS, type Key, keyOf } from '../imports/keys/same-person.js';
import { MOST_WITH_ONE_KEY } from '../imports/lead-index.js';
import type { KeyedDraft, KeyedLead } from '../imports/lead-keys.js';
import type { KnownLead } from '../imports/lead-matcher.js';
import type { BulkSession } from './bulk.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';
import { quoted } from './sql.js';

/** Where leads are looked for: among an offer's, or among an import's changes of them. */
type Place = { readonly table: 'Lead' | 'LeadChange'; readonly id: 'id' | 'leadId'; readonly condition: Prisma.Sql };

type LeadRow = Omit<KeyedLead, 'extra'> & { readonly extra: unknown; readonly importId: string };

const TEXT = Prisma.raw(LEAD_TEXT_COLUMNS.map((name) => `"${name}"`).join(', '));

/** An import under way: its offer, and whether it has written any change of a lead that had been there before. */
type ImportState = { readonly id: string; readonly offerId: string; readonly hasChanges: boolean };

/** How many leads a search may find before it is done anew with a limit for each key, which takes longer. */
const MOST_AT_ONCE = 2_000;

/** How many leads are looked at for each of hundreds of keys that many leads have. */
const FEWEST_WITH_ONE_KEY = 5;

/** Looks for leads that have one of these values in a column. */
type Search = (place: Place, column: Key, values: readonly string[]) => Prisma.Sql;

/**
 * The leads of an offer that drafts may be, as the writes of an import under way have left them, in the order of their
 * upload. Of many leads with one key there are as many as an import looks at.
 */
export async function knownLeads(
  bulk: BulkSession,
  dialect: Dialect,
  state: ImportState,
  drafts: readonly KeyedDraft[],
): Promise<KnownLead[]> {
  const { isOneOf, firstOfEach } = dialect;
  const all: Search = ({ table, id, condition }, column, values) => Prisma.sql`
    SELECT "id" FROM (
      SELECT ${name(id)} AS "id" FROM ${name(table)}
      WHERE ${condition} AND ${isOneOf(name(column), values)} LIMIT ${MOST_AT_ONCE}
    ) AS "found"`;
  const some: Search = (place, column, values) =>
    firstOfEach({ ...place, column, values, most: mostForEach(values.length) });
  const found = await search(bulk, dialect, state, drafts, all);
  const ids = found.length < MOST_AT_ONCE ? found : await search(bulk, dialect, state, drafts, some);
  return ids.length === 0 ? [] : readLeads(bulk, dialect, state.id, ids);
}

/** How many leads are looked at for each of so many keys, of which some are those of many leads. */
function mostForEach(keys: number): number {
  return Math.min(MOST_WITH_ONE_KEY, Math.max(FEWEST_WITH_ONE_KEY, Math.floor(MOST_AT_ONCE / keys)));
}

async function search(
  bulk: BulkSession,
  dialect: Dialect,
  { id: importId, offerId, hasChanges }: ImportState,
  drafts: readonly KeyedDraft[],
  searchBy: Search,
): Promise<string[]> {
  // The empty text keeps SQLite from walking all leads of the offer where the key's own index finds the few.
  const leads: Place = { table: 'Lead', id: 'id', condition: Prisma.sql`"offerId" || '' = ${offerId}` };
  const changes: Place = { table: 'LeadChange', id: 'leadId', condition: Prisma.sql`"importId" = ${importId}` };
  const searches = [
    ...byScoringId(dialect, leads, drafts),
    ...(hasChanges ? [leads, changes] : [leads]).flatMap((place) => byKeys(place, drafts, searchBy)),
  ];
  if (searches.length === 0) return [];
  const found = await bulk.read<{ id: string }>(Prisma.join(searches, ' UNION '));
  return found.map(({ id }) => id);
}

function byScoringId({ isOneOf }: Dialect, { condition }: Place, drafts: readonly KeyedDraft[]): Prisma.Sql[] {
  const ids = drafts.flatMap(({ scoringId }) => scoringId ?? []);
  return ids.length === 0
    ? []
    : [Prisma.sql`SELECT "id" FROM "Lead" WHERE ${condition} AND ${isOneOf(name('id'), ids)}`];
}

function byKeys(place: Place, drafts: readonly KeyedDraft[], searchBy: Search): Prisma.Sql[] {
  return KEYS.flatMap((column) => {
    const values = [...new Set(drafts.flatMap((draft) => keyOf(draft, column) ?? []))];
    return values.length === 0 ? [] : searchBy(place, column, values);
  });
}

function name(text: string): Prisma.Sql {
  return Prisma.raw(quoted(text));
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
