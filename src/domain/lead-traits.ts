/** What can be asked of a lead that is to go into a file for a tool. A last name is also the one that a full name ends with. */
export type LeadTrait =
  | 'NAME'
  | 'LAST_NAME'
  | 'COMPANY'
  | 'EMAIL'
  | 'NO_EXTERNAL_ID'
  | 'NUMERIC_EXTERNAL_ID'
  | 'SALESFORCE_LEAD_ID';

/** Of each list a lead must have at least one trait. */
export type LeadNeeds = readonly (readonly LeadTrait[])[];
