import { describe, expect, it } from 'vitest';
import { inputColumns, readLeadInputs } from '../../src/imports/read-lead-inputs.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { readAll } from './files.js';

describe('leads given as objects', () => {
  const inputs = [
    { firstName: 'Jo', lastName: 'Bell', role: ' CEO ', company: 'Acme', location: null },
    {},
    { role: 'x'.repeat(11) },
    { company: 'half \ud83d' },
    { company: 'N\0UL', externalId: '7' },
    { linkedinUrl: 'https://linkedin.com/in/jo', scoringId: 's' },
  ];

  it('are read by the rules for rows, and numbered by their position', () => {
    const { rows } = readLeadInputs(inputs, 10, warningCollector());
    expect(
      rows.map((row) =>
        'draft' in row
          ? [row.row, row.draft.name, row.draft.role]
          : [row.row, row.rejection.code, row.rejection.column],
      ),
    ).toEqual([
      [1, 'Jo Bell', 'CEO'],
      [2, 'EMPTY', null],
      [3, 'CELL_TOO_LONG', 'role'],
      [4, 'UNREADABLE', 'company'],
      [5, 'UNREADABLE', 'company'],
      [6, 'CELL_TOO_LONG', 'linkedin_url'],
    ]);
  });

  it('have a column for each field that one of them gives', () => {
    const { columns, missingColumns } = inputColumns(inputs);
    expect(columns.map(({ header, index, field }) => [header, index, field])).toEqual([
      ['scoring_id', 1, 'SCORING_ID'],
      ['external_id', 2, 'EXTERNAL_ID'],
      ['first_name', 3, 'FIRST_NAME'],
      ['last_name', 4, 'LAST_NAME'],
      ['role', 5, 'ROLE'],
      ['company', 6, 'COMPANY'],
      ['linkedin_url', 7, 'LINKEDIN_URL'],
    ]);
    expect(missingColumns).toEqual(['INDUSTRY', 'LOCATION', 'LINKEDIN_BIO']);
  });

  it('can be uploaded as a file, when they were rejected', async () => {
    const { rows } = readLeadInputs(inputs, 10, warningCollector());
    const rejected = rows[2];
    const cells = rejected && 'rejection' in rejected ? rejected.rejection.cells : [];
    const header = inputColumns(inputs).columns.map(({ header }) => header);
    const { drafts } = await readAll(`${header.join(',')},_row,_error\n${cells.join(',')},3,too long\n`);
    expect(drafts).toMatchObject([{ role: 'x'.repeat(11), extra: {} }]);
  });
});
