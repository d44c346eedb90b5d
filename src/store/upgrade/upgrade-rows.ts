import type { ImportColumn } from '../../domain/import.js';
import type { KeyedText } from '../../domain/keyed-lead.js';
import { FIELD_KEYS } from '../../domain/lead.js';
import { type FormerFile, formerFile } from '../../imports/former-file.js';
import { keptNames } from '../../imports/phone-column.js';
import { upgradedLead } from '../../imports/upgraded-lead.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { searchTextOf, WRITTEN_COLUMNS } from '../leads/lead-text.js';
import { fromJson } from '../sql/json.js';
import { quotedName, updateRows } from '../sql/sql.js';
import { LEADS, type LeadTable } from './lead-tables.js';

/** The key of a row. */
export type Place = readonly string[];

type WrittenText = KeyedText & { readonly searchText: string | null };

type SqlRow = Omit<WrittenText, 'extra'> & {
  readonly extra: unknown;
  readonly id: string;
  readonly importId: string;
  readonly leadId: string;
};

type Upgraded = { readonly row: SqlRow; readonly former: WrittenText; readonly lead: WrittenText };

/** Upgrades some rows after a key; returns the key of the last one, or null where no more can follow. */
export async function upgradeRows(
  session: DatabaseSession,
  dialect: Dialect,
  table: LeadTable,
  after: Place | null,
  limit: number,
): Promise<Place | null> {
  const rows = await readRows(session, table, after, limit);
  const imports = await importsOf(session, dialect, rows);
  const changed = rows.map((row) => upgraded(row, imports.get(row.importId)?.file ?? NO_FILE)).filter(isChanged);
  await writeRows(session, dialect, table, changed);
  await addHeaders(session, changed, imports);
  if (table === LEADS) await markStale(session, dialect, changed);
  const last = rows.at(-1);
  return last && rows.length === limit ? table.key.map((column) => last[column]) : null;
}

function readRows(session: DatabaseSession, { name, key }: LeadTable, after: Place | null, limit: number) {
  const keys = Prisma.raw(key.map(quotedName).join(', '));
  const columns = Prisma.raw([...new Set([...key, 'importId', ...WRITTEN_COLUMNS])].map(quotedName).join(', '));
  const behind = after ? Prisma.sql`WHERE (${keys}) > (${Prisma.join(after)})` : Prisma.empty;
  return session.$queryRaw<SqlRow[]>`
    SELECT ${columns} FROM ${Prisma.raw(quotedName(name))} ${behind} ORDER BY ${keys} LIMIT ${limit}`;
}

/** An import of a former version. */
type FormerImport = { readonly file: FormerFile; readonly extraHeaders: readonly string[] };

const NO_FILE = formerFile([]);

async function importsOf(
  session: DatabaseSession,
  { isOneOf }: Dialect,
  rows: readonly SqlRow[],
): Promise<ReadonlyMap<string, FormerImport>> {
  const ids = [...new Set(rows.map(({ importId }) => importId))];
  const imports = await session.$queryRaw<ImportRow[]>`
    SELECT "id", "columns", "extraHeaders" FROM "LeadImport" WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`;
  return new Map(
    imports.map(({ id, columns, extraHeaders }) => {
      const file = formerFile(fromJson<ImportColumn[]>(columns));
      return [id, { file, extraHeaders: fromJson<string[]>(extraHeaders) }];
    }),
  );
}

type ImportRow = { readonly id: string; readonly columns: unknown; readonly extraHeaders: unknown };

/** Adds to exports the columns under which leads of an import now keep text that was in a field before. */
async function addHeaders(
  session: DatabaseSession,
  changed: readonly Upgraded[],
  imports: ReadonlyMap<string, FormerImport>,
): Promise<void> {
  for (const [id, { extraHeaders }] of imports) {
    const known = new Set([...extraHeaders, ...keptNames(extraHeaders)]);
    const ofImport = changed.filter(({ row }) => row.importId === id);
    const names = new Set(ofImport.flatMap(({ former, lead }) => newNames(former, lead)));
    const added = [...names].filter((name) => !known.has(name));
    if (added.length === 0) continue;
    await session.leadImport.update({ where: { id }, data: { extraHeaders: [...extraHeaders, ...added] } });
  }
}

function newNames(former: KeyedText, lead: KeyedText): string[] {
  return lead.extra === former.extra
    ? []
    : Object.keys(lead.extra).filter((name) => !Object.hasOwn(former.extra, name));
}

function upgraded(row: SqlRow, file: FormerFile): Upgraded {
  const former = { ...row, extra: fromJson<KeyedText['extra']>(row.extra) };
  const lead = upgradedLead(former, file);
  return { row, former, lead: { ...lead, searchText: searchTextOf(lead) } };
}

function isChanged(upgraded: Upgraded): boolean {
  return WRITTEN_COLUMNS.some((column) => differs(upgraded, column));
}

// An upgrade returns the same object of extra columns if it changes nothing in them.
function differs({ former, lead }: Upgraded, column: keyof WrittenText): boolean {
  return lead[column] !== former[column];
}

async function writeRows(
  session: DatabaseSession,
  dialect: Dialect,
  { name, key }: LeadTable,
  changed: readonly Upgraded[],
): Promise<void> {
  if (changed.length === 0) return;
  // Each further column takes as long again.
  const columns = WRITTEN_COLUMNS.filter((column) => changed.some((one) => differs(one, column)));
  const rows = changed.map(({ row, lead }) => [
    ...key.map((column) => row[column]),
    ...columns.map((column) => lead[column]),
  ]);
  await session.$executeRaw(updateRows(dialect, { table: name, columns: [...key, ...columns], key, rows }));
}

/** Scoring sees that a text is now blank. */
async function markStale(session: DatabaseSession, { isOneOf }: Dialect, changed: readonly Upgraded[]): Promise<void> {
  const seen = changed.filter(({ former, lead }) => Object.values(FIELD_KEYS).some((key) => former[key] !== lead[key]));
  if (seen.length === 0) return;
  const ids = seen.map(({ row }) => row.id);
  await session.$executeRaw`UPDATE "Lead" SET "revision" = "revision" + 1 WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`;
  await session.$executeRaw`UPDATE "ScoreResult" SET "stale" = true WHERE ${isOneOf(Prisma.sql`"leadId"`, ids)}`;
}
