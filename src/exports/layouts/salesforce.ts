import type { ResultRow } from '../../domain/result.js';
import { splitName } from '../../text/split-name.js';
import { idOf, type Layout, phoneOf, type Tool } from './layout.js';

const SALESFORCE = {
  name: 'Salesforce',
  needs: [
    { traits: ['LAST_NAME'], name: 'a last name' },
    { traits: ['COMPANY'], name: 'a company' },
  ],
  id: {
    trait: 'SALESFORCE_LEAD_ID',
    pattern: /^00Q[\dA-Za-z]{12}(?:[\dA-Za-z]{3})?$/,
    name: 'a lead ID of Salesforce (15 or 18 letters and digits that begin with 00Q)',
    otherwise: 'choose in the wizard to match leads by e-mail address',
  },
  maxRows: 50_000,
} as const satisfies Tool;

const RATINGS = { HIGH: 'Hot', MEDIUM: 'Warm', LOW: 'Cold' } as const;

/** Leads for Salesforce's Data Import Wizard. */
export const SALESFORCE_LEADS: Layout = {
  filename: 'salesforce-leads',
  columns: [
    ['Lead ID', idOf(SALESFORCE.id)],
    ['First Name', (row) => splitName(row).firstName],
    ['Last Name', (row) => splitName(row).lastName],
    ['Company', (row) => row.company],
    ['Title', (row) => row.role],
    ['Email', (row) => row.email],
    ['Phone', phoneOf],
    ['Industry', (row) => row.industry],
    ['Rating', ratingOf],
    ['Description', (row) => row.reasoning],
    ['Lead Score', (row) => row.score],
    ['Lead Grade', (row) => row.grade],
  ],
  hasExtra: false,
  hasDetails: false,
  tool: SALESFORCE,
};

function ratingOf({ intent }: ResultRow): string | null {
  return intent && RATINGS[intent];
}
