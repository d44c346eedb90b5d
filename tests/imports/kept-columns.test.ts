import { describe, expect, it } from 'vitest';
import { EXPORTED_FIELDS } from '../../src/domain/lead-fields.js';
import { mapColumns } from '../../src/imports/columns/map-columns.js';
import { EXPORT_HEADERS } from '../../src/imports/columns/service-columns.js';

const EXPORT = EXPORT_HEADERS.join(',');

describe('kept columns', () => {
  const namesOf = (headers: readonly string[]) => mapColumns(headers, []).columns.map(({ keptAs }) => keptAs);

  it('have names of their own, when headers are blank or repeated', () => {
    expect(namesOf(['role', 'Notes', '', 'Notes', 'Column 3', '__proto__'])).toEqual([
      null,
      'Notes',
      'Column 3',
      'Notes (2)',
      'Column 3 (2)',
      '__proto__',
    ]);
  });

  it('have the same names, when the names are headers themselves', () => {
    const kept = namesOf(['role', 'Notes', '', 'Notes', 'status']);
    expect(kept).toEqual([null, 'Notes', 'Column 3', 'Notes (2)', 'status (2)']);
    expect(namesOf(['role', ...kept.slice(1).map(String)])).toEqual(kept);
  });

  it('are not those of scores, intents and points, whatever file they stand in', () => {
    expect(namesOf(['role', 'score', 'Intent', 'reasoning', 'ai_points', 'Status', 'Lead Score'])).toEqual([
      null,
      null,
      null,
      null,
      null,
      'Status',
      'Lead Score',
    ]);
  });
});

describe('this service’s own files', () => {
  it('are read by their own headers, and their results are neither read nor kept', () => {
    const { columns, isOwnFile } = mapColumns([...EXPORT.split(','), 'Role', 'Phone', 'status (2)'], []);
    expect(isOwnFile).toBe(true);
    expect(columns.flatMap(({ field }) => field ?? [])).toEqual(EXPORTED_FIELDS);
    const others = columns.filter(({ field }) => field === null);
    expect(others.flatMap(({ keptAs }) => keptAs ?? [])).toEqual(['Role', 'Phone', 'status (2)']);
  });

  it('are also lists of rejected rows, whose remarks are neither read nor kept', () => {
    const { columns, isOwnFile } = mapColumns(['Job Title', 'Status', '_row', '_error', '_surplus'], []);
    expect(isOwnFile).toBe(true);
    expect(columns.map(({ field, keptAs }) => field ?? keptAs)).toEqual(['ROLE', 'Status', null, null, null]);
  });

  it('are not told by scoring_id or a score alone', () => {
    expect(mapColumns(['scoring_id', 'role', 'Lead Score'], []).isOwnFile).toBe(false);
    expect(mapColumns(['role', 'score', 'intent'], []).isOwnFile).toBe(false);
  });
});
