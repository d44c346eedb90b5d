/** A table with the text of leads: the leads themselves, the changes of imports, and the former texts. */
export type LeadTable = { readonly name: string; readonly key: readonly ('id' | 'importId' | 'leadId')[] };

/** The table of the leads themselves. */
export const LEADS: LeadTable = { name: 'Lead', key: ['id'] };

export const LEAD_TABLES: readonly LeadTable[] = [
  LEADS,
  { name: 'LeadChange', key: ['importId', 'leadId'] },
  { name: 'FormerLead', key: ['importId', 'leadId'] },
];
