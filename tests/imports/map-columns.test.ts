import { describe, expect, it } from 'vitest';
import type { ColumnMappingInput } from '../../src/imports/columns/column-mapping.js';
import { mapColumns } from '../../src/imports/columns/map-columns.js';
import { taken } from './taken.js';

const filled = (headers: readonly string[]) => headers.map(() => 'text');

describe('two columns for one field', () => {
  it.each([
    ['the field’s own name over an alias', ['Job Title', 'role'], { role: 'ROLE' }],
    ['an alias over a weaker one', ['Title', 'Job Title'], { 'Job Title': 'ROLE' }],
    ['a header as it stands over one with filler words', ['Contact Company', 'Company'], { Company: 'COMPANY' }],
    ['the lower number', ['company', 'Email 2', 'Email 1'], { company: 'COMPANY', 'Email 1': 'EMAIL' }],
    [
      'the work address over the private one',
      ['company', 'Personal Email', 'Work Email'],
      { company: 'COMPANY', 'Work Email': 'EMAIL' },
    ],
    [
      'a headline for the bio beside a job title',
      ['Headline', 'Job Title'],
      { Headline: 'LINKEDIN_BIO', 'Job Title': 'ROLE' },
    ],
  ])('prefers %s', (_, headers, expected) => {
    expect(taken(headers)).toEqual(expected);
  });

  it.each([
    [['role', 'role'], 'ROLE could be column 1 ("role") and column 2 ("role")'],
    [['Company', 'Job Title', 'job_title'], 'ROLE could be column 2 ("Job Title") and column 3 ("job_title")'],
    [['Job Title', 'Position'], 'ROLE could be column 1 ("Job Title") and column 2 ("Position")'],
    [['role', 'Company', 'company'], 'COMPANY could be column 2 ("Company") and column 3 ("company")'],
    [['role', 'Industry', 'industry'], 'INDUSTRY could be column 2 ("Industry") and column 3 ("industry")'],
  ])('are ambiguous, when leads are judged by it and they match equally well: %s', (headers, message) => {
    expect(() => mapColumns(headers, [filled(headers)])).toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS_COLUMNS', message: expect.stringContaining(message) }),
    );
  });

  it('are no longer ambiguous, when a mapping settles it', () => {
    const headers = ['role', 'role', 'company'];
    expect(mapColumns(headers, [], [{ index: 2, field: 'ROLE' }]).columns[1]).toMatchObject({
      field: 'ROLE',
      keptAs: null,
    });
    expect(mapColumns(headers, [], [{ index: 2, field: null }]).columns.map(({ field }) => field)).toEqual([
      'ROLE',
      null,
      'COMPANY',
    ]);
  });
});

describe('a location', () => {
  it('is made of city, state and country, where no column holds all of it', () => {
    expect(taken(['role', 'Country', 'City', 'State'])).toEqual({
      role: 'ROLE',
      Country: 'LOCATION',
      City: 'LOCATION',
      State: 'LOCATION',
    });
    expect(taken(['role', 'Country', 'Location', 'City'])).toEqual({ role: 'ROLE', Location: 'LOCATION' });
  });

  it('is a vaguer area, where there is nothing better', () => {
    expect(taken(['role', 'Area', 'City'])).toEqual({ role: 'ROLE', City: 'LOCATION' });
    expect(taken(['role', 'Area', 'Fax'])).toEqual({ role: 'ROLE', Area: 'LOCATION' });
  });

  it('is made of the columns that a mapping names, and no others', () => {
    const overrides = [
      { header: 'a', field: 'LOCATION' },
      { header: 'c', field: 'LOCATION' },
    ] as const;
    expect(taken(['a', 'role', 'City', 'c'], overrides)).toEqual({ a: 'LOCATION', role: 'ROLE', c: 'LOCATION' });
  });
});

describe('a mapping', () => {
  const headers = ['Function', 'Business', 'Function', 'Notes'];

  it('names a column by its header, with or without case and punctuation, or by its place', () => {
    expect(
      taken(headers, [
        { header: 'BUSINESS!', field: 'INDUSTRY' },
        { index: 3, field: 'ROLE' },
      ]),
    ).toEqual({ Business: 'INDUSTRY', Function: 'ROLE' });
  });

  it('outranks what the header says', () => {
    expect(taken(['role', 'company'], [{ header: 'company', field: 'ROLE' }])).toEqual({ company: 'ROLE' });
  });

  it('keeps a column out altogether, when its field is null', () => {
    const { columns } = mapColumns(['role', 'Notes', 'Fax'], [], [{ header: 'Notes', field: null }]);
    expect(columns.map(({ keptAs }) => keptAs)).toEqual([null, null, 'Fax']);
  });

  it.each<[string, ColumnMappingInput[], string, string[]]>([
    ['a header that is not there', [{ header: 'Rank', field: 'ROLE' }], 'no column "Rank"', ['columns', '0', 'header']],
    ['a place that is not there', [{ index: 5, field: 'ROLE' }], 'no column of index 5', ['columns', '0', 'index']],
    ['place 0', [{ index: 0, field: 'ROLE' }], 'no column of index 0', ['columns', '0', 'index']],
    [
      'a header at the place of another',
      [{ header: 'Notes', index: 1 }],
      'no column "Notes" of index 1',
      ['columns', '0', 'header'],
    ],
    ['nothing', [{ index: 1, field: 'ROLE' }, { field: 'COMPANY' }], 'Name the column', ['columns', '1']],
  ])('is refused as unknown, when it names %s', (_, overrides, message, field) => {
    const fault = { code: 'UNKNOWN_COLUMN', message: expect.stringContaining(message), field };
    expect(() => mapColumns(headers, [], overrides)).toThrow(expect.objectContaining(fault));
  });

  it.each<[string, ColumnMappingInput[], string[]]>([
    ['a header that stands twice', [{ header: 'Function', field: 'ROLE' }], ['columns', '0', 'header']],
    [
      'two columns for one field',
      [
        { index: 1, field: 'ROLE' },
        { index: 3, field: 'ROLE' },
      ],
      ['columns', '1', 'field'],
    ],
    [
      'one column twice',
      [
        { index: 1, field: 'ROLE' },
        { index: 1, field: 'COMPANY' },
      ],
      ['columns', '1'],
    ],
  ])('is refused as ambiguous, when it names %s', (_, overrides, field) => {
    expect(() => mapColumns(headers, [], overrides)).toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS_COLUMNS', field }),
    );
  });
});

describe('missing columns', () => {
  it('are named among the five that scoring reads', () => {
    expect(mapColumns(['Company', 'City', 'Phone'], []).missingColumns).toEqual(['ROLE', 'INDUSTRY', 'LINKEDIN_BIO']);
  });

  it('are a fault, when there is neither role nor company', () => {
    const fault = {
      code: 'MISSING_COLUMNS',
      message: expect.stringMatching(/ROLE.*COMPANY.*headers are: Name, \(column 2, no header\), Industry\./),
    };
    expect(() => mapColumns(['Name', '', 'Industry'], [])).toThrow(expect.objectContaining(fault));
  });

  it('are a fault, when all five are required and one lacks', () => {
    const headers = ['role', 'company', 'industry', 'location', 'linkedin_bio'];
    expect(mapColumns(headers, [], [], true).missingColumns).toEqual([]);
    const fault = { code: 'MISSING_COLUMNS', message: expect.stringContaining('LINKEDIN_BIO') };
    expect(() => mapColumns(headers.slice(0, 4), [], [], true)).toThrow(expect.objectContaining(fault));
  });
});
