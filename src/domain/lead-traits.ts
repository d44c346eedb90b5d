/** Traits that a tool can require of the leads in its file. The last word of a full name counts as a last name. */
export type LeadTrait =
  | 'NAME'
  | 'LAST_NAME'
  | 'COMPANY'
  | 'EMAIL'
  | 'NO_EXTERNAL_ID'
  | 'NUMERIC_EXTERNAL_ID'
  | 'SALESFORCE_LEAD_ID';

/** A lead must have at least one trait of each list. */
export type LeadNeeds = readonly (readonly LeadTrait[])[];
