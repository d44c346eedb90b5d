import type { ExtraColumnInput, LeadField, UpdateLeadInput } from '../generated/operations/graphql.js';
import { changedColumns, type WrittenColumn } from './written-columns.js';

/** The fields of the lead form, in order, with their texts. */
export const LEAD_FORM_FIELDS = [
  { key: 'name', field: 'NAME', type: 'text' },
  { key: 'role', field: 'ROLE', type: 'text' },
  { key: 'company', field: 'COMPANY', type: 'text' },
  { key: 'industry', field: 'INDUSTRY', type: 'text' },
  { key: 'location', field: 'LOCATION', type: 'text' },
  { key: 'phone', field: 'PHONE', type: 'tel' },
  { key: 'email', field: 'EMAIL', type: 'email' },
  { key: 'linkedinUrl', field: 'LINKEDIN_URL', type: 'url' },
  { key: 'externalId', field: 'EXTERNAL_ID', type: 'text' },
  { key: 'linkedinBio', field: 'LINKEDIN_BIO', type: 'area' },
] as const satisfies readonly { key: keyof UpdateLeadInput; field: LeadField; type: string }[];

export type LeadFormKey = (typeof LEAD_FORM_FIELDS)[number]['key'];

/** A lead in a form: blank text for unknown values, and the extra columns. */
export type WrittenLead = Readonly<Record<LeadFormKey, string>> & { readonly extra: readonly WrittenColumn[] };

type KnownLead = { readonly [Key in LeadFormKey]: string | null } & { readonly extra: readonly ExtraColumnInput[] };

/** Returns the form of a lead; an empty one for a new lead. */
export function writtenOf(lead: KnownLead | null): WrittenLead {
  const texts = Object.fromEntries(LEAD_FORM_FIELDS.map(({ key }) => [key, lead?.[key] ?? '']));
  const extra = (lead?.extra ?? []).map(({ header, value }) => ({ header, value: value ?? '', isNew: false }));
  return { ...(texts as Record<LeadFormKey, string>), extra };
}

/** Returns a person's changes as the input of `updateLead`. */
export function changesOf(before: WrittenLead, after: WrittenLead): UpdateLeadInput {
  const changed = LEAD_FORM_FIELDS.filter(({ key }) => before[key].trim() !== after[key].trim());
  const extra = changedColumns(before.extra, after.extra).map(({ header, value }) => ({ header, value }));
  return {
    ...Object.fromEntries(changed.map(({ key }) => [key, after[key].trim() || null])),
    ...(extra.length > 0 && { extra }),
  };
}

/** Returns the filled-in texts as the input of `addLeads`. */
export function filledIn(draft: WrittenLead): UpdateLeadInput {
  return changesOf(writtenOf(null), draft);
}
