import type { LeadRecord } from '../../domain/lead.js';
import { blankTexts, LEAD_TEXT_KEYS } from '../../domain/lead-fields.js';
import { fromJson } from '../sql/json.js';

/** A lead as Prisma returns it, or as raw statements on SQLite, which has neither JSON nor times. */
export type SqlLead = Omit<LeadRecord, 'extra' | 'createdAt'> & {
  readonly extra: unknown;
  readonly createdAt: string | Date;
};

/** The lead of this id in a row that may hold more. */
export function toLeadRecord(row: Omit<SqlLead, 'id'>, id: string): LeadRecord {
  const texts = blankTexts();
  for (const key of LEAD_TEXT_KEYS) texts[key] = row[key];
  const { offerId, revision } = row;
  return Object.assign(texts, {
    id,
    offerId,
    extra: fromJson<LeadRecord['extra']>(row.extra),
    revision,
    createdAt: new Date(row.createdAt),
  });
}
