import { splitName } from '../../text/split-name.js';
import { intentName } from './intent-names.js';
import { idOf, type Layout, phoneOf, type Tool } from './layout.js';

const HUBSPOT = {
  name: 'HubSpot',
  needs: [
    { traits: ['EMAIL', 'NAME', 'NUMERIC_EXTERNAL_ID'], name: 'a name, an e-mail address or a record ID of HubSpot' },
  ],
  id: {
    trait: 'NUMERIC_EXTERNAL_ID',
    pattern: /^\d+$/,
    name: 'a record ID of HubSpot (digits alone)',
    otherwise: 'HubSpot finds a contact by its e-mail address then',
  },
  maxRows: 1_048_576,
} as const satisfies Tool;

/** Contacts for HubSpot's import. */
export const HUBSPOT_CONTACTS: Layout = {
  filename: 'hubspot-contacts',
  columns: [
    ['Record ID', idOf(HUBSPOT.id)],
    ['Email', (row) => row.email],
    ['First Name', (row) => splitName(row).firstName],
    ['Last Name', (row) => splitName(row).lastName],
    ['Phone Number', phoneOf],
    ['Job Title', (row) => row.role],
    ['Company Name', (row) => row.company],
    ['Industry', (row) => row.industry],
    ['Lead Score', (row) => row.score],
    ['Lead Fit', (row) => row.rulePoints],
    ['Lead Grade', (row) => row.grade],
    ['Lead Intent', intentName],
    ['Lead Score Reason', (row) => row.reasoning],
  ],
  hasExtra: false,
  hasDetails: false,
  tool: HUBSPOT,
};
