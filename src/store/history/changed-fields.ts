import type { LeadField } from '../../domain/lead-fields.js';
import { CRITERION_FIELDS, type CriterionField } from '../../domain/scoring-model.js';
import { CRITERION_KEYS } from '../../scoring/model/criterion-reader.js';
import type { DatabaseSession } from '../database.js';

/** The fields that scoring reads. */
type Texts = { readonly [Field in CriterionField as (typeof CRITERION_KEYS)[Field]]: string | null };

const TEXTS = {
  role: true,
  company: true,
  industry: true,
  location: true,
  linkedinBio: true,
  email: true,
  linkedinUrl: true,
} as const satisfies Record<keyof Texts, true>;

/** The fields of leads that uploads changed since a moment; none where the former text is not known any more. */
export async function changedFields(
  session: DatabaseSession,
  since: ReadonlyMap<string, Date>,
): Promise<ReadonlyMap<string, readonly LeadField[]>> {
  const leadIds = [...since.keys()];
  if (leadIds.length === 0) return new Map();
  const former = await formerTexts(session, since);
  const leads = await session.lead.findMany({ where: { id: { in: leadIds } }, select: { ...TEXTS, id: true } });
  return new Map(leads.map((lead) => [lead.id, differing(former.get(lead.id) ?? lead, lead)]));
}

/** What the first upload since the moment found. */
async function formerTexts(
  session: DatabaseSession,
  since: ReadonlyMap<string, Date>,
): Promise<ReadonlyMap<string, Texts>> {
  const rows = await session.formerLead.findMany({
    where: { leadId: { in: [...since.keys()] } },
    select: { ...TEXTS, leadId: true, import: { select: { committedAt: true } } },
    orderBy: { importId: 'desc' },
  });
  const later = rows.filter((row) => (row.import.committedAt ?? 0) > (since.get(row.leadId) ?? 0));
  return new Map(later.map((row) => [row.leadId, row]));
}

function differing(before: Texts, after: Texts): LeadField[] {
  return CRITERION_FIELDS.filter((field) => before[CRITERION_KEYS[field]] !== after[CRITERION_KEYS[field]]);
}
