import type { KeyedDraft, KeyedLead, LeadKeys } from '../imports/lead-keys.js';
import type { KnownLead } from '../imports/lead-matcher.js';
import type { BulkSession } from './bulk.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { LEAD_TEXT_COLUMNS } from './lead-text.js';

type Key = keyof LeadKeys | 'externalId';

/** Where leads are looked for: among an offer's, or among an import's changes of them. */
type Place = {
  readonly table: 'Lead' | 'LeadChange';
  readonly id: 'id' | 'leadId';
  readonly scope: Prisma.Sql;
  readonly isOneOf: Dialect['isOneOf'];
};

type LeadRow = Omit<KeyedLead, 'extra'> & { readonly extra: unknown; readonly importId: string };

const TEXT = Prisma.raw(LEAD_TEXT_COLUMNS.map((name) => `"${name}"`).join(', '));

/** An import under way: its offer, and whether it has written any change of a lead that had been there before. */
type ImportState = { readonly id: string; readonly offerId: string; readonly hasChanges: boolean };

/**
 * The leads of an offer that drafts may be, as the writes of an import under way have left them, in the order of their
 * upload. Of many leads with one key there are as many as the drafts, and `unwritten` ones before them, could need.
 */
export async function knownLeads(
  bulk: BulkSession,
  { isOneOf }: Dialect,
  { id: importId, offerId, hasChanges }: ImportState,
  drafts: readonly KeyedDraft[],
  unwritten: number,
): Promise<KnownLead[]> {
  // The empty text keeps SQLite from walking all leads of the offer where the key's own index finds the few.
  const leads: Place = { table: 'Lead', id: 'id', scope: Prisma.sql`"offerId" || '' = ${offerId}`, isOneOf };
  const changes: Place = { table: 'LeadChange', id: 'leadId', scope: Prisma.sql`"importId" = ${importId}`, isOneOf };
  // Each draft can take its key away from one lead, so one lead more than there are drafts is enough for each key.
  const most = drafts.length + unwritten + 1;
  const searches = [
    ...byScoringId(leads, drafts),
    ...byKeys(leads, drafts, most),
    ...(hasChanges ? byKeys(changes, drafts, most) : []),
  ];
  if (searches.length === 0) return [];
  const found = await bulk.read<{ id: string }>(Prisma.join(searches, ' UNION '));
  const ids = found.map(({ id }) => id);
  return ids.length === 0 ? [] : readLeads(bulk, isOneOf, importId, ids);
}

function byScoringId({ scope, isOneOf }: Place, drafts: readonly KeyedDraft[]): Prisma.Sql[] {
  const ids = drafts.flatMap(({ scoringId }) => scoringId ?? []);
  return ids.length === 0 ? [] : [Prisma.sql`SELECT "id" FROM "Lead" WHERE ${scope} AND ${isOneOf(column('id'), ids)}`];
}

function byKeys(place: Place, drafts: readonly KeyedDraft[], most: number): Prisma.Sql[] {
  const withoutId = drafts.filter(({ externalId }) => externalId === null);
  // A draft with an external id is no lead that has another one, however many have its address.
  const mayBe = (key: Key) => Prisma.sql`AND ("externalId" IS NULL OR ${hasKeyOf(place, withoutId, key)})`;
  return [
    ...byKey(place, drafts, most, 'externalId'),
    ...byKey(place, drafts, most, 'emailKey', mayBe('emailKey')),
    ...byKey(place, drafts, most, 'urlKey', mayBe('urlKey')),
    ...byKey(place, drafts, most, 'fingerprint'),
  ];
}

/** Leads of one fingerprint whose names have other parts are other people. */
const PARTITIONS: Readonly<Record<Key, Prisma.Sql>> = {
  externalId: column('externalId'),
  emailKey: column('emailKey'),
  urlKey: column('urlKey'),
  fingerprint: Prisma.raw('"fingerprint", "firstName", "lastName"'),
};

function byKey(
  place: Place,
  drafts: readonly KeyedDraft[],
  most: number,
  key: Key,
  condition = Prisma.empty,
): Prisma.Sql[] {
  const { table, id, scope } = place;
  if (drafts.every((draft) => draft[key] === null)) return [];
  const search = Prisma.sql`SELECT "id" FROM (
      SELECT ${column(id)} AS "id", row_number() OVER (PARTITION BY ${PARTITIONS[key]} ORDER BY ${column(id)}) AS "place"
      FROM ${column(table)} WHERE ${scope} AND ${hasKeyOf(place, drafts, key)} ${condition}
    ) AS "found" WHERE "place" <= ${most}`;
  return [search];
}

function hasKeyOf({ isOneOf }: Place, drafts: readonly KeyedDraft[], key: Key): Prisma.Sql {
  return isOneOf(
    column(key),
    drafts.flatMap((draft) => draft[key] ?? []),
  );
}

function column(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}

async function readLeads(
  bulk: BulkSession,
  isOneOf: Dialect['isOneOf'],
  importId: string,
  ids: readonly string[],
): Promise<KnownLead[]> {
  const leads = await bulk.read<LeadRow>(Prisma.sql`
    SELECT "id", "importId", ${TEXT} FROM "Lead" WHERE ${isOneOf(column('id'), ids)} ORDER BY "id"`);
  const changes = await bulk.read<LeadRow>(Prisma.sql`
    SELECT "leadId" AS "id", "importId", ${TEXT} FROM "LeadChange" WHERE "importId" = ${importId} AND ${isOneOf(column('leadId'), ids)}`);
  const changed = new Map(changes.map((change) => [change.id, change]));
  return leads.map((lead) => ({
    ...toKeyedLead(changed.get(lead.id) ?? lead),
    createdByThisImport: lead.importId === importId,
  }));
}

function toKeyedLead({ importId, extra, ...lead }: LeadRow): KeyedLead {
  return { ...lead, extra: fromJson(extra) };
}
