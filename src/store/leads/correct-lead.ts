import type { KeyedLead, KeyedText, SoughtKeys } from '../../domain/keyed-lead.js';
import type { LeadRecord } from '../../domain/lead.js';
import type { Connection } from '../connection.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import type { Prisma } from '../generated/sqlite/client.js';
import { knownLeads } from '../imports/known-leads.js';
import { type ColumnsThatCount, columnsThatCount } from '../offers/columns-that-count.js';
import { bulkWithin } from '../sql/bulk-within.js';
import { fromJson } from '../sql/json.js';
import { toLeadRecord } from './lead-record.js';
import { searchTextOf } from './lead-text.js';
import { VISIBLE_LEAD } from './visible.js';

/** Finds other leads of the offer that have one of these keys. */
export type LeadsAlike = (keys: SoughtKeys) => Promise<readonly KeyedLead[]>;

/** Returns the corrected text of a lead; null leaves it unchanged, and the lead is returned as it was. */
export type LeadCorrection = (lead: LeadRecord, alike: LeadsAlike) => Promise<KeyedText | null>;

/** Corrects a lead in turn with imports of its offer, which would overwrite the correction. */
export async function correctLead(
  { database, dialect, importTurns }: Connection,
  where: Prisma.LeadWhereInput & { readonly id: string },
  correct: LeadCorrection,
): Promise<LeadRecord | null> {
  const { offerId } = (await database.lead.findFirst({ where, select: { offerId: true } })) ?? {};
  if (offerId === undefined) return null;
  return importTurns.take(offerId, (transact) =>
    transact(async (session) => {
      await dialect.writeAlone(session, offerId);
      const row = await session.lead.findFirst({ where });
      if (!row) return null;
      const lead = toLeadRecord(row, row.id);
      const text = await correct(lead, (keys) => leadsAlike(session, dialect, lead, keys));
      if (!text) return lead;
      await noteHeaders(session, row.importId, offerId, Object.keys(text.extra));
      return write(session, lead, text, await columnsThatCount(session, offerId));
    }),
  );
}

async function leadsAlike(
  session: DatabaseSession,
  dialect: Dialect,
  { id, offerId }: LeadRecord,
  keys: SoughtKeys,
): Promise<KeyedLead[]> {
  const state = { id: '', offerId, hasChanges: false };
  const found = await knownLeads(bulkWithin(session, dialect), dialect, state, keys);
  const others = { id: { in: found.map((lead) => lead.id), not: id }, ...VISIBLE_LEAD };
  const seen = await session.lead.findMany({ where: others, select: { id: true } });
  return found.filter((lead) => seen.some((other) => other.id === lead.id));
}

async function write(
  session: DatabaseSession,
  lead: LeadRecord,
  text: KeyedText,
  counting: ColumnsThatCount,
): Promise<LeadRecord> {
  const revision = lead.revision + (countsForScoring(lead, text, counting) ? 1 : 0);
  const data = { ...text, extra: { ...text.extra }, searchText: searchTextOf(text), revision };
  const row = await session.lead.update({ where: { id: lead.id }, data });
  const outdated = { leadId: lead.id, leadRevision: { not: revision } };
  await session.scoreResult.updateMany({ where: outdated, data: { stale: true } });
  return toLeadRecord(row, row.id);
}

/** Adds headers that are new to the offer to the import that created this lead, as if they had come with it. */
async function noteHeaders(
  session: DatabaseSession,
  importId: string,
  offerId: string,
  headers: readonly string[],
): Promise<void> {
  const imports = await session.leadImport.findMany({ where: { offerId }, select: { id: true, extraHeaders: true } });
  const known = new Set(imports.flatMap(({ extraHeaders }) => fromJson<string[]>(extraHeaders)));
  const added = headers.filter((header) => !known.has(header));
  const own = imports.find(({ id }) => id === importId);
  if (!own || added.length === 0) return;
  const data = { extraHeaders: [...fromJson<string[]>(own.extraHeaders), ...added] };
  await session.leadImport.update({ where: { id: importId }, data });
}

function countsForScoring(lead: LeadRecord, text: KeyedText, { fields, headers }: ColumnsThatCount): boolean {
  const [before, after]: Readonly<Record<string, unknown>>[] = [lead, text];
  return (
    fields.some((field) => before?.[field] !== after?.[field]) ||
    headers.some((header) => lead.extra[header] !== text.extra[header])
  );
}
