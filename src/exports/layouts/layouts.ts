import { CALL_LIST } from './call-list.js';
import { DETAILED } from './detailed.js';
import { HUBSPOT_CONTACTS } from './hubspot.js';
import type { Layout } from './layout.js';
import { PIPEDRIVE_PEOPLE } from './pipedrive.js';
import { SALESFORCE_LEADS } from './salesforce.js';
import { STANDARD } from './standard.js';

/** The layouts of a file of results. */
export const EXPORT_LAYOUTS = [
  'CALL_LIST',
  'STANDARD',
  'DETAILED',
  'HUBSPOT_CONTACTS',
  'SALESFORCE_LEADS',
  'PIPEDRIVE_PEOPLE',
] as const;

export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];

export const LAYOUTS: Readonly<Record<ExportLayout, Layout>> = {
  CALL_LIST,
  STANDARD,
  DETAILED,
  HUBSPOT_CONTACTS,
  SALESFORCE_LEADS,
  PIPEDRIVE_PEOPLE,
};
