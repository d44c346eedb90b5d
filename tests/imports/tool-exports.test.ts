import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadField } from '../../src/domain/lead-fields.js';
import type { MappedColumn } from '../../src/imports/columns/column-mapping.js';
import { mapColumns } from '../../src/imports/columns/map-columns.js';
import { createDraftReader } from '../../src/imports/read-draft.js';
import { type Person, person } from './tools/people.js';
import { TOOL_EXPORTS, type ToolColumn, type ToolExport } from './tools/read-exports.js';

const FIELDS: Readonly<Record<string, LeadField>> = {
  name: 'NAME',
  first: 'FIRST_NAME',
  last: 'LAST_NAME',
  'last name': 'LAST_NAME',
  company: 'COMPANY',
  'same company': 'COMPANY',
  role: 'ROLE',
  industry: 'INDUSTRY',
  'industry group': 'INDUSTRY',
  city: 'LOCATION',
  state: 'LOCATION',
  country: 'LOCATION',
  'home city': 'LOCATION',
  'other city': 'LOCATION',
  email: 'EMAIL',
  private: 'EMAIL',
  phone: 'PHONE',
  'work phone': 'PHONE',
  'home phone': 'PHONE',
  linkedin: 'LINKEDIN_URL',
  bio: 'LINKEDIN_BIO',
  id: 'EXTERNAL_ID',
};

const people = fc.array(person, { minLength: 3, maxLength: 8 });

/** The columns of an export in any order, with people in them. */
const file = fc.constantFrom(...TOOL_EXPORTS).chain(({ tool, columns }) =>
  fc.record({
    tool: fc.constant(tool),
    columns: fc.shuffledSubarray([...columns], { minLength: columns.length }),
    people,
  }),
);

function rowsOf(columns: readonly ToolColumn[], rows: readonly Person[]): string[][] {
  return rows.map((one) => columns.map(({ kind }) => one[kind] ?? `no ${kind}`));
}

function mapped(columns: readonly ToolColumn[], rows: readonly (readonly string[])[]): readonly MappedColumn[] {
  return mapColumns(
    columns.map(({ header }) => header),
    rows,
  ).columns;
}

/** What a column is taken for: a field at once, or in a later turn. */
function uses(columns: readonly ToolColumn[], found: readonly MappedColumn[]): string[] {
  const shown = found.map(({ header, field, turn }, place) => ({
    text: `${header}: ${field === null ? 'none' : `${field}${turn === 0 ? '' : ', later'}`}`,
    isBlank: columns[place]?.kind === 'blank',
  }));
  return shown.flatMap(({ text, isBlank }) => (isBlank ? [] : text)).toSorted();
}

function expectedUses({ columns }: Pick<ToolExport, 'columns'>): string[] {
  const shown = columns.flatMap(({ header, kind, use }) => {
    if (kind === 'blank') return [];
    if (use === 'NONE') return `${header}: none`;
    return `${header}: ${FIELDS[kind]}${use === 'FIRST' ? '' : ', later'}`;
  });
  return shown.toSorted();
}

describe('the export of a tool', () => {
  it.each(TOOL_EXPORTS)('is understood, whoever is in it: $tool', ({ columns }) => {
    fc.assert(
      fc.property(people, (rows) => {
        expect(uses(columns, mapped(columns, rowsOf(columns, rows)))).toEqual(expectedUses({ columns }));
      }),
      { numRuns: 10 },
    );
  });

  it('is understood in the same way, in whatever order its columns stand', () => {
    fc.assert(
      fc.property(file, ({ columns, people: rows }) => {
        expect(uses(columns, mapped(columns, rowsOf(columns, rows)))).toEqual(expectedUses({ columns }));
      }),
    );
  });

  it('has another column of a field in place of one without a value', () => {
    fc.assert(
      fc.property(file, fc.constantFrom('email', 'phone'), ({ columns, people: rows }, kind) => {
        const others = columns.filter((column) => column.use === 'LATER' && FIELDS[column.kind] === FIELDS[kind]);
        fc.pre(others.length > 0);
        const found = mapped(
          columns,
          rowsOf(
            columns,
            rows.map((one) => ({ ...one, [kind]: '' })),
          ),
        );
        const first = found.filter(({ field, turn }) => field === FIELDS[kind] && turn === 0);
        expect(others.map(({ header }) => header)).toContain(first[0]?.header);
        expect(first).toHaveLength(1);
      }),
    );
  });
});

/** Kinds that may be blank in any row. */
const OPTIONAL = [
  'email',
  'private',
  'phone',
  'work phone',
  'home phone',
  'city',
  'state',
  'country',
  'industry',
  'linkedin',
];

/** People of whom this and that is not known. */
const incomplete = fc.array(
  fc
    .tuple(person, fc.subarray(OPTIONAL))
    .map(([one, blank]): Person => ({ ...one, ...Object.fromEntries(blank.map((kind) => [kind, ''])) })),
  { minLength: 3, maxLength: 8 },
);

/** The leads of a file, with the cells of their rows. */
function leadsOf(columns: readonly ToolColumn[], rows: readonly Person[]) {
  const cells = rowsOf(columns, rows);
  const mapping = mapColumns(
    columns.map(({ header }) => header),
    cells,
  );
  const reader = createDraftReader(mapping, () => {});
  return cells.map((row) => ({ row, lead: reader.read(row) }));
}

describe('a row in the export of a tool', () => {
  it('loses no text: each cell is in a field or beside the fields', () => {
    fc.assert(
      fc.property(file, incomplete, ({ columns }, rows) => {
        for (const { row, lead } of leadsOf(columns, rows)) {
          const { extra, ...fields } = lead ?? { extra: {} };
          const kept = [...Object.values(fields), ...Object.values(extra)].join('\n');
          expect(row.filter((cell) => !kept.includes(cell))).toEqual([]);
        }
      }),
    );
  });

  it.each([
    ['email', 'EMAIL', 'email'],
    ['phone', 'PHONE', 'phone'],
    ['industry', 'INDUSTRY', 'industry'],
    ['linkedinUrl', 'LINKEDIN_URL', 'linkedin'],
    ['externalId', 'EXTERNAL_ID', 'id'],
    ['role', 'ROLE', 'role'],
    ['company', 'COMPANY', 'company'],
  ] as const)(
    'has its own %s: the best there is, another where that is blank, and nobody else’s',
    (key, field, kind) => {
      fc.assert(
        fc.property(file, incomplete, ({ columns }, rows) => {
          const own = columns.filter((column) => column.use !== 'NONE' && FIELDS[column.kind] === field);
          leadsOf(columns, rows).forEach(({ lead }, place) => {
            const texts = own.map((column) => rows[place]?.[column.kind] ?? '').filter((text) => text !== '');
            const isBest = own.some((column) => column.kind === kind) && rows[place]?.[kind];
            expect(isBest ? [rows[place]?.[kind]] : texts.length > 0 ? texts : [null]).toContain(lead?.[key]);
          });
        }),
      );
    },
  );

  it('is where the person is: the parts of one address', () => {
    fc.assert(
      fc.property(file, incomplete, ({ columns }, rows) => {
        const parts = columns.filter(({ kind, use }) => use === 'FIRST' && FIELDS[kind] === 'LOCATION');
        // Where nobody's city is known, another address may say more.
        fc.pre(rows.some(({ city }) => city !== ''));
        leadsOf(columns, rows).forEach(({ lead }, place) => {
          const texts = parts.map(({ kind }) => rows[place]?.[kind] ?? '').filter((text) => text !== '');
          if (texts.length > 0) expect(lead?.location).toBe(texts.join(', '));
          else expect([null, 'Kent', 'Dallas']).toContain(lead?.location);
        });
      }),
    );
  });
});
