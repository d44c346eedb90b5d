import type { KeyedLead, LeadKeys } from '../imports/lead-keys.js';
import type { KeyedDraft, KnownLead } from '../imports/lead-matcher.js';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';

type Key = keyof LeadKeys | 'externalId';

/** Where leads are looked for: among an offer's, or among an import's changes of them. */
type Place = {
  readonly table: 'Lead' | 'LeadChange';
  readonly id: 'id' | 'leadId';
  readonly scope: Prisma.Sql;
  readonly listOf: Dialect['listOf'];
};

/** A row read by a statement of our own: JSON may still be text. */
type LeadRow = Omit<KeyedLead, 'extra'> & { readonly extra: string | KeyedLead['extra']; readonly importId: string };

const TEXT = Prisma.raw(LEAD_TEXT_COLUMNS.map((name) => `"${name}"`).join(', '));

/**
 * The leads of an offer that drafts may be, as an import under way has left them, in the order of their upload. Of many
 * leads with one key there are as many as the drafts could need. `hasChanges`: whether the import has changed any so far.
 */
export async function knownLeads(
  database: Database,
  { listOf }: Dialect,
  offerId: string,
  importId: string,
  drafts: readonly KeyedDraft[],
  hasChanges: boolean,
): Promise<KnownLead[]> {
  // The empty text keeps SQLite from walking all leads of the offer where the key's own index finds the few.
  const leads: Place = { table: 'Lead', id: 'id', scope: Prisma.sql`"offerId" || '' = ${offerId}`, listOf };
  const changes: Place = { table: 'LeadChange', id: 'leadId', scope: Prisma.sql`"importId" = ${importId}`, listOf };
  const searches = [
    ...byScoringId(leads, drafts),
    ...byKeys(leads, drafts),
    ...(hasChanges ? byKeys(changes, drafts) : []),
  ];
  if (searches.length === 0) return [];
  const found = await database.$queryRaw<{ id: string }[]>(Prisma.join(searches, ' UNION '));
  const ids = found.map(({ id }) => id);
  return ids.length === 0 ? [] : readLeads(database, importId, listOf(ids));
}

function byScoringId({ scope, listOf }: Place, drafts: readonly KeyedDraft[]): Prisma.Sql[] {
  const ids = drafts.flatMap(({ scoringId }) => scoringId ?? []);
  return ids.length === 0 ? [] : [Prisma.sql`SELECT "id" FROM "Lead" WHERE ${scope} AND "id" IN ${listOf(ids)}`];
}

function byKeys(place: Place, drafts: readonly KeyedDraft[]): Prisma.Sql[] {
  const withoutId = drafts.filter(({ externalId }) => externalId === null);
  // A draft with an external id is no lead that has another one, however many have its address.
  const mayBe = (key: Key) =>
    Prisma.sql`AND ("externalId" IS NULL OR ${column(key)} IN ${valuesOf(place, withoutId, key)})`;
  return [
    ...byKey(place, drafts, 'externalId'),
    ...byKey(place, drafts, 'emailKey', mayBe('emailKey')),
    ...byKey(place, drafts, 'urlKey', mayBe('urlKey')),
    ...byKey(place, drafts, 'fingerprint'),
  ];
}

/** Each draft can take its key away from one lead, so one lead more than there are drafts is enough for each key. */
function byKey(place: Place, drafts: readonly KeyedDraft[], key: Key, condition = Prisma.empty) {
  const { table, id, scope } = place;
  if (drafts.every((draft) => draft[key] === null)) return [];
  const search = Prisma.sql`SELECT "id" FROM (
      SELECT ${column(id)} AS "id", row_number() OVER (PARTITION BY ${column(key)} ORDER BY ${column(id)}) AS "place"
      FROM ${column(table)} WHERE ${scope} AND ${column(key)} IN ${valuesOf(place, drafts, key)} ${condition}
    ) AS "found" WHERE "place" <= ${drafts.length + 1}`;
  return [search];
}

function valuesOf({ listOf }: Place, drafts: readonly KeyedDraft[], key: Key): Prisma.Sql {
  return listOf(drafts.flatMap((draft) => draft[key] ?? []));
}

function column(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}

async function readLeads(database: Database, importId: string, ids: Prisma.Sql): Promise<KnownLead[]> {
  const leads = await database.$queryRaw<LeadRow[]>`
    SELECT "id", "importId", ${TEXT} FROM "Lead" WHERE "id" IN ${ids} ORDER BY "id"`;
  const changes = await database.$queryRaw<LeadRow[]>`
    SELECT "leadId" AS "id", "importId", ${TEXT} FROM "LeadChange" WHERE "importId" = ${importId} AND "leadId" IN ${ids}`;
  const changed = new Map(changes.map((change) => [change.id, change]));
  return leads.map((lead) => ({
    ...toKeyedLead(changed.get(lead.id) ?? lead),
    createdByThisImport: lead.importId === importId,
  }));
}

function toKeyedLead({ importId, extra, ...lead }: LeadRow): KeyedLead {
  return { ...lead, extra: typeof extra === 'string' ? JSON.parse(extra) : extra };
}
