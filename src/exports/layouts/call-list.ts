import { type Layout, phoneOf } from './layout.js';

/** For people, who read from left to right: first whom to call, then why. */
export const CALL_LIST: Layout = {
  filename: 'call-list',
  columns: [
    ['rank', (_, rank) => rank],
    ['score', (row) => row.score],
    ['grade', (row) => row.grade],
    ['intent', (row) => row.intent],
    ['name', (row) => row.name],
    ['role', (row) => row.role],
    ['company', (row) => row.company],
    ['phone', phoneOf],
    ['email', (row) => row.email],
    ['linkedin_url', (row) => row.linkedinUrl],
    ['why', (row) => row.reasoning],
    ['scoring_id', (row) => row.leadId],
  ],
  hasExtra: false,
  hasDetails: false,
  tool: null,
};
