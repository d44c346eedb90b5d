import type { LeadRecord } from '../../domain/lead.js';
import { fromJson } from '../sql/json.js';

/** A lead as Prisma returns it, or as raw statements on SQLite, which has neither JSON nor times. */
export type SqlLead = Omit<LeadRecord, 'extra' | 'createdAt'> & {
  readonly extra: unknown;
  readonly createdAt: string | Date;
};

/** The lead of this id in a row that may hold more. Written out, since spreads take several times as long. */
export function toLeadRecord(row: Omit<SqlLead, 'id'>, id: string): LeadRecord {
  return {
    id,
    offerId: row.offerId,
    externalId: row.externalId,
    name: row.name,
    firstName: row.firstName,
    lastName: row.lastName,
    role: row.role,
    company: row.company,
    industry: row.industry,
    location: row.location,
    linkedinBio: row.linkedinBio,
    email: row.email,
    linkedinUrl: row.linkedinUrl,
    phone: row.phone,
    extra: fromJson(row.extra),
    revision: row.revision,
    createdAt: new Date(row.createdAt),
  };
}
