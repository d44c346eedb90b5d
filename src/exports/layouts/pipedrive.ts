import { intentName } from './intent-names.js';
import { idOf, type Layout, phoneOf, type Tool } from './layout.js';

const PIPEDRIVE = {
  name: 'Pipedrive',
  needs: [{ traits: ['NAME'], name: 'a name' }],
  id: {
    trait: 'NUMERIC_EXTERNAL_ID',
    pattern: /^\d+$/,
    name: 'a system ID of Pipedrive (digits alone)',
    otherwise:
      'Pipedrive finds a person by the name with a telephone number, an e-mail address or an organization then',
  },
  maxRows: 50_000,
} as const satisfies Tool;

/** People and their organizations for Pipedrive's import. */
export const PIPEDRIVE_PEOPLE: Layout = {
  filename: 'pipedrive-people',
  columns: [
    ['Pipedrive System ID - Person', idOf(PIPEDRIVE.id)],
    ['Person - Name', (row) => row.name],
    ['Person - Email', (row) => row.email],
    ['Person - Phone', phoneOf],
    ['Organization - Name', (row) => row.company],
    ['Person - Lead Score', (row) => row.score],
    ['Person - Lead Grade', (row) => row.grade],
    ['Person - Lead Intent', intentName],
    ['Person - Note', (row) => row.reasoning],
  ],
  hasExtra: false,
  hasDetails: false,
  tool: PIPEDRIVE,
};
