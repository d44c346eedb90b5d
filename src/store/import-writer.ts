import type { RowRejection } from '../imports/lead-draft.js';
import type { KeyedLead } from '../imports/lead-keys.js';
import type { KeyedDraft, KnownLead } from '../imports/lead-matcher.js';
import type { Database, DatabaseSession } from './database.js';
import { Prisma } from './generated/client.js';
import { toImportRecord } from './import-record.js';
import type { ImportCounts, ImportRecord } from './records.js';
import { listOf, sqlTime, upsertRows } from './sql.js';

/** What a batch of rows came to. */
export type ImportBatch = {
  /** New leads, and changes of leads that this import created. */
  readonly created: readonly KeyedLead[];
  /** Changes of leads that were there before. */
  readonly changed: readonly KeyedLead[];
  readonly rejections: readonly RowRejection[];
};

/** An import under way: nothing of it can be seen before `commit`. */
export type ImportWriter = {
  readonly importId: string;
  /** The leads of the offer that these drafts may be, in the order of their upload. */
  knownLeads(drafts: readonly KeyedDraft[]): Promise<KnownLead[]>;
  write(batch: ImportBatch): Promise<void>;
  /** Makes it seen, and marks the results of leads that it changed stale. */
  commit(counts: ImportCounts, now: Date): Promise<ImportRecord>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
};

const TEXT_COLUMNS = [
  'externalId',
  'name',
  'role',
  'company',
  'industry',
  'location',
  'linkedinBio',
  'email',
  'linkedinUrl',
  'extra',
  'emailKey',
  'urlKey',
  'fingerprint',
] as const;

const TEXT = Prisma.raw(TEXT_COLUMNS.map((column) => `"${column}"`).join(', '));

/** A row read by a statement of our own: JSON may still be text. */
type LeadRow = Omit<KeyedLead, 'extra'> & { readonly extra: string | KeyedLead['extra']; readonly importId: string };

const SCORED_COLUMNS = ['role', 'company', 'industry', 'location', 'linkedinBio'] as const;

export function importWriter(database: Database, offerId: string, importId: string, startedAt: Date): ImportWriter {
  const createdAt = sqlTime(startedAt);
  return {
    importId,
    knownLeads: (drafts) => knownLeads(database, offerId, importId, drafts),
    async write({ created, changed, rejections }) {
      const leads = created.map((lead) => [lead.id, offerId, importId, 1, createdAt, ...textCells(lead)]);
      const changes = changed.map((lead) => [importId, lead.id, ...textCells(lead)]);
      await database.$transaction([
        ...upsert(database, 'Lead', ['id', 'offerId', 'importId', 'revision', 'createdAt', ...TEXT_COLUMNS], leads, [
          'id',
        ]),
        ...upsert(database, 'LeadChange', ['importId', 'leadId', ...TEXT_COLUMNS], changes, ['importId', 'leadId']),
        ...upsert(database, 'RowRejection', REJECTION_COLUMNS, rejectionCells(importId, rejections), [
          'importId',
          'row',
        ]),
      ]);
    },
    commit: (counts, now) => database.$transaction((session) => commit(session, importId, counts, now)),
    async discard() {
      await database.leadImport.deleteMany({ where: { id: importId } });
    },
  };
}

const REJECTION_COLUMNS = ['importId', 'row', 'column', 'code', 'message', 'value', 'cells', 'surplus'];

function rejectionCells(importId: string, rejections: readonly RowRejection[]) {
  return rejections.map(({ row, column, code, message, value, cells, surplus }) => [
    importId,
    row,
    column,
    code,
    message,
    value,
    JSON.stringify(cells),
    JSON.stringify(surplus),
  ]);
}

function upsert(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: (string | number | null)[][],
  key: readonly string[],
) {
  return rows.length > 0 ? [database.$executeRaw(upsertRows({ table, columns, rows }, key))] : [];
}

function textCells(lead: KeyedLead): (string | null)[] {
  return TEXT_COLUMNS.map((column) => (column === 'extra' ? JSON.stringify(lead.extra) : lead[column]));
}

async function knownLeads(
  database: Database,
  offerId: string,
  importId: string,
  drafts: readonly KeyedDraft[],
): Promise<KnownLead[]> {
  const found = await database.$queryRaw<{ id: string }[]>(
    Prisma.sql`${matchesIn('Lead', Prisma.sql`+"offerId" = ${offerId}`, drafts, true)}
      UNION ${matchesIn('LeadChange', Prisma.sql`"importId" = ${importId}`, drafts, false)}`,
  );
  if (found.length === 0) return [];
  const ids = listOf(found.map(({ id }) => id));
  const leads = await database.$queryRaw<LeadRow[]>`
    SELECT "id", "importId", ${TEXT} FROM "Lead" WHERE "id" IN ${ids} ORDER BY "id"`;
  const changes = await database.$queryRaw<LeadRow[]>`
    SELECT "leadId" AS "id", ${TEXT} FROM "LeadChange" WHERE "importId" = ${importId} AND "leadId" IN ${ids}`;
  const changed = new Map(changes.map((change) => [change.id, change]));
  return leads.map((lead) => ({
    ...toKeyedLead(changed.get(lead.id) ?? lead),
    createdByThisImport: lead.importId === importId,
  }));
}

// The plus keeps SQLite from walking all leads of the offer where the key's own index finds the few.
function matchesIn(table: string, scope: Prisma.Sql, drafts: readonly KeyedDraft[], byId: boolean): Prisma.Sql {
  const id = Prisma.raw(table === 'Lead' ? '"id"' : '"leadId"');
  const by = (column: string, values: readonly (string | null)[]) =>
    Prisma.sql`SELECT ${id} AS "id" FROM ${Prisma.raw(`"${table}"`)}
      WHERE ${scope} AND ${Prisma.raw(`"${column}"`)} IN ${listOf(values.filter((value) => value !== null))}`;
  const searches = [
    by(
      'externalId',
      drafts.map((draft) => draft.externalId),
    ),
    by(
      'emailKey',
      drafts.map((draft) => draft.emailKey),
    ),
    by(
      'urlKey',
      drafts.map((draft) => draft.urlKey),
    ),
    by(
      'fingerprint',
      drafts.map((draft) => draft.fingerprint),
    ),
  ];
  if (byId)
    searches.push(
      by(
        'id',
        drafts.map((draft) => draft.scoringId),
      ),
    );
  return Prisma.join(searches, ' UNION ');
}

function toKeyedLead({ importId, extra, ...lead }: LeadRow): KeyedLead {
  return { ...lead, extra: typeof extra === 'string' ? JSON.parse(extra) : extra };
}

async function commit(session: DatabaseSession, importId: string, counts: ImportCounts, now: Date) {
  if (counts.updated > 0) await applyChanges(session, importId);
  const row = await session.leadImport.update({ where: { id: importId }, data: { ...counts, committedAt: now } });
  return toImportRecord(row);
}

async function applyChanges(session: DatabaseSession, importId: string): Promise<void> {
  const assignments = TEXT_COLUMNS.map((column) => `"${column}" = "change"."${column}"`);
  const differs = SCORED_COLUMNS.map((column) => `"change"."${column}" IS NOT "Lead"."${column}"`);
  await session.$executeRaw`
    UPDATE "Lead" SET ${Prisma.raw(assignments.join(', '))},
      "revision" = "Lead"."revision" + (${Prisma.raw(differs.join(' OR '))})
    FROM "LeadChange" AS "change" WHERE "change"."importId" = ${importId} AND "Lead"."id" = "change"."leadId"`;
  await session.$executeRaw`
    UPDATE "ScoreResult" SET "stale" = true
    WHERE "leadId" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId})
      AND "leadRevision" <> (SELECT "revision" FROM "Lead" WHERE "id" = "ScoreResult"."leadId")`;
}
