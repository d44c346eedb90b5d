/** A table that holds the text of leads: what they are, what imports made of them, and what they were before. */
export type LeadTable = { readonly name: string; readonly key: readonly ('id' | 'importId' | 'leadId')[] };

/** The table of the leads themselves. */
export const LEADS: LeadTable = { name: 'Lead', key: ['id'] };

export const LEAD_TABLES: readonly LeadTable[] = [
  LEADS,
  { name: 'LeadChange', key: ['importId', 'leadId'] },
  { name: 'FormerLead', key: ['importId', 'leadId'] },
];
