import type { ExportLayout } from '../../generated/operations/graphql.js';

/** A tool that imports call lists, with instructions. */
export type ListTool = {
  readonly layout: ExportLayout;
  readonly name: string;
  readonly hint: string;
  /** What to set up there once. */
  readonly once: string;
  /** How to import the file. */
  readonly next: string;
};

export const TOOLS: readonly ListTool[] = [
  {
    layout: 'HUBSPOT_CONTACTS',
    name: 'HubSpot',
    hint: 'Contacts',
    once: 'Make five contact properties once: Lead Score and Lead Fit (number), Lead Grade (dropdown: A, B, C, D), Lead Intent (dropdown: High, Medium, Low) and Lead Score Reason (multi-line text).',
    next: 'Import the file as contacts. HubSpot updates those whose record ID or e-mail address it knows.',
  },
  {
    layout: 'SALESFORCE_LEADS',
    name: 'Salesforce',
    hint: 'Leads',
    once: 'Make two custom fields of leads once: Lead Score (number) and Lead Grade (text). The intent becomes the Rating: Hot, Warm or Cold.',
    next: 'Open the Data Import Wizard, choose Leads, and match them by e-mail address.',
  },
  {
    layout: 'PIPEDRIVE_PEOPLE',
    name: 'Pipedrive',
    hint: 'People and organizations',
    once: 'Make three person fields once: Lead Score (numerical), Lead Grade (single option: A to D) and Lead Intent (single option: High, Medium, Low).',
    next: 'Import the file from a spreadsheet, and let Pipedrive merge duplicates.',
  },
];
