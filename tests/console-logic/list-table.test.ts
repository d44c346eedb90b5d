import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../src/console/lead/addresses.js';
import type { KeptTexts } from '../../src/console/parts/kept-texts.js';
import {
  HAVING,
  type ListState,
  NO_FILTER,
  ORDERS,
  OUTCOMES_SHOWN,
  readListState,
  SHOWN,
  writeListState,
} from '../../src/console/results/address/list-state.js';
import { sizeText } from '../../src/console/results/bar/size-text.js';
import {
  type ColumnId,
  fitColumns,
  gridOf,
  KNOWN_COLUMNS,
  nextOrder,
  sortOf,
  USUAL_COLUMNS,
  widthOf,
} from '../../src/console/results/columns/list-columns.js';
import { readSettings, writeSettings } from '../../src/console/results/columns/list-settings.js';
import { filterWords } from '../../src/console/results/filters/filter-words.js';
import { filterOf, isNarrowed } from '../../src/console/results/filters/list-filter.js';
import { readLimits } from '../../src/console/results/histogram/score-limits.js';
import { partsOfScore } from '../../src/console/results/row/parts-of-score.js';
import {
  readViews,
  viewParameters,
  withNewName,
  withView,
  writeViews,
} from '../../src/console/results/views/saved-views.js';

const some = <Name>(...names: Name[]) => fc.subarray(names);
const score = fc.option(fc.integer({ min: 0, max: 100 }));

const states: fc.Arbitrary<ListState> = fc.record({
  search: fc.string(),
  grades: some('A', 'B', 'C', 'D'),
  intents: some('HIGH', 'MEDIUM', 'LOW'),
  confidences: some('FIRM', 'LIKELY', 'GUESS'),
  minScore: score,
  maxScore: score,
  roles: some('DECISION_MAKER', 'INFLUENCER', 'OTHER'),
  industries: some('EXACT', 'ADJACENT', 'NONE'),
  phone: fc.constantFrom(...HAVING),
  email: fc.constantFrom(...HAVING),
  importIds: some('import_1', 'import_2'),
  columns: fc.array(
    fc.record({
      column: fc.constantFrom('Plan', 'a:b', 'x&y=z', 'Größe (cm)'),
      text: fc.string({ minLength: 1 }),
      isWhole: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  shown: fc.constantFrom(...SHOWN),
  needsReview: fc.boolean(),
  outcome: fc.constantFrom(...OUTCOMES_SHOWN),
  top: fc.option(fc.integer({ min: 1, max: 9_999 })),
  order: fc.constantFrom(...ORDERS),
  isUnfolded: fc.boolean(),
  view: fc.option(fc.string()),
  isShared: fc.boolean(),
}) as fc.Arbitrary<ListState>;

describe('the address of a call list', () => {
  it('says all that there is to say of the list, and reads back as it was', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readListState(new URLSearchParams(writeListState(state, null).toString()))).toEqual(state);
      }),
    );
  });

  it('is blank for a list as it comes, which nothing narrows', () => {
    const state = readListState(new URLSearchParams('nonsense=1&phone=perhaps&min=130&column=Plan&column=Plan:like:x'));
    expect(writeListState(state, null).toString()).toBe('');
    expect(filterOf(state)).toEqual({});
    expect(isNarrowed(state)).toBe(false);
  });

  it('has a word for each thing that narrows the list, and taking all of them off leaves the whole list', () => {
    fc.assert(
      fc.property(states, (state) => {
        const words = filterWords(state, (id) => id);
        expect(words.length > 0).toBe(isNarrowed(state));
        let off = state;
        for (const { key } of words) {
          off = { ...off, ...filterWords(off, (id) => id).find((word) => word.key === key)?.off };
        }
        expect(filterOf(off)).toEqual({});
        expect(filterOf({ ...state, ...NO_FILTER })).toEqual({});
      }),
    );
  });

  it('says filters as people do', () => {
    const state = readListState(
      new URLSearchParams(
        'q=ann&grade=A,B&min=40&max=80&phone=yes&email=no&import=i1&column=Plan:has:pro&outcome=none',
      ),
    );
    expect(filterWords(state, () => 'leads.csv').map(({ text }) => text)).toEqual([
      '“ann”',
      'Grade: A or B',
      'Score 40 to 80',
      'Has phone',
      'No e-mail',
      'Import: leads.csv',
      'Plan has “pro”',
      'Outcome: None yet',
    ]);
  });
});

describe('the columns of a call list', () => {
  it('fit into a list unless somebody chose others, and never lack score and name', () => {
    const chosen = fc.subarray([...(Object.keys(KNOWN_COLUMNS) as ColumnId[]), 'extra:Plan' as const]);
    fc.assert(
      fc.property(chosen, fc.integer({ min: 280, max: 2_000 }), (columns, width) => {
        const shown = fitColumns(columns, width);
        expect(shown).toEqual(expect.arrayContaining(['score', 'lead']));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.filter((id) => !columns.includes(id) && id !== 'score' && id !== 'lead')).toEqual([]);
        const mayGive = shown.filter((id) => USUAL_COLUMNS.includes(id) && id !== 'score' && id !== 'lead');
        const isUsual = columns.every((id) => USUAL_COLUMNS.includes(id));
        if (mayGive.length > 0 && isUsual) expect(widthOf(shown, width)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are those of everyday work on a laptop, and the most needed on a phone', () => {
    expect(fitColumns(USUAL_COLUMNS, 1_120)).toEqual(USUAL_COLUMNS);
    expect(fitColumns(USUAL_COLUMNS, 358)).toEqual(['score', 'lead', 'contact']);
    expect(fitColumns([...USUAL_COLUMNS, 'extra:Plan'], 358)).not.toContain('extra:Plan');
    expect(gridOf(['score', 'lead'], 1_000)).toBe('68px minmax(210px, 2fr)');
  });

  it('sort one way and then the other', () => {
    expect(nextOrder(KNOWN_COLUMNS.lead.orders, 'SCORE_DESC')).toBe('NAME_ASC');
    expect(nextOrder(KNOWN_COLUMNS.lead.orders, 'NAME_ASC')).toBe('NAME_DESC');
    expect(nextOrder(KNOWN_COLUMNS.score.orders, 'SCORE_DESC')).toBe('SCORE_ASC');
    expect([sortOf('lead', 'NAME_DESC'), sortOf('score', 'SCORE_ASC'), sortOf('lead', 'NEWEST')]).toEqual([
      'descending',
      'ascending',
      undefined,
    ]);
  });
});

describe('what a browser keeps', () => {
  it('of columns and density comes back, and what it does not know is as usual', () => {
    const storage = keeping();
    writeSettings(storage, { columns: ['phone', 'extra:Plan'], density: 'roomy' });
    expect(readSettings(storage)).toEqual({ columns: ['phone', 'extra:Plan'], density: 'roomy' });
    for (const kept of ['', 'null', '{"columns":7}', '{"density":"tiny"}', '[]']) {
      expect(readSettings({ getItem: () => kept })).toEqual({ columns: USUAL_COLUMNS, density: 'compact' });
    }
    expect(readSettings({ getItem: () => '{"columns":["nonsense","why",3]}' }).columns).toEqual(['why']);
  });

  it('of saved views comes back, each name once', () => {
    const storage = keeping();
    const first = { name: 'To call', parameters: 'phone=yes' };
    writeViews(storage, 'offer_1', withView(withView([], first), { name: 'Best', parameters: 'grade=A' }));
    const views = readViews(storage, 'offer_1');
    expect(views.map(({ name }) => name)).toEqual(['To call', 'Best']);
    expect(withView(views, { name: 'Best', parameters: 'grade=B' })[1]?.parameters).toBe('grade=B');
    expect(withNewName(views, 'Best', 'To call')).toEqual([{ name: 'To call', parameters: 'grade=A' }]);
    expect(readViews(storage, 'offer_2')).toEqual([]);
    for (const kept of ['nonsense', 'null', '{}', '[{"name":3}]']) {
      expect(readViews({ getItem: () => kept }, 'offer_1')).toEqual([]);
    }
  });

  it('of a view are its filters and its order, and not how it was come by', () => {
    const state = readListState(new URLSearchParams('phone=yes&order=NAME_ASC&shared=yes&view=x&end=shown'));
    expect(viewParameters(state)).toBe('phone=yes&order=NAME_ASC');
  });
});

describe('limits of a score', () => {
  it.each([
    ['', '', { minScore: null, maxScore: null, fault: null }],
    [' 40 ', '', { minScore: 40, maxScore: null, fault: null }],
    ['0', '100', { minScore: 0, maxScore: 100, fault: null }],
    ['130', '', { fault: '“130” is no score. Scores are whole numbers from 0 to 100.' }],
    ['', 'abc', { fault: '“abc” is no score. Scores are whole numbers from 0 to 100.' }],
    ['-5', '', { fault: '“-5” is no score. Scores are whole numbers from 0 to 100.' }],
    ['80', '20', { fault: 'No score is both 80 or more and 20 or less.' }],
  ])('from “%s” to “%s” are read, or said to be none', (min, max, read) => {
    expect(readLimits({ min, max })).toEqual(read);
  });
});

it('puts the criteria of a score together as one part, and leaves limits out', () => {
  const part = (code: string, points: number, maxPoints: number) => ({ code, points, maxPoints }) as never;
  const parts = partsOfScore([
    part('ROLE', 20, 20),
    part('CRITERION', 5, 10),
    part('CRITERION', -5, 0),
    part('LIMIT', -3, 0),
    part('INTENT', 30, 50),
  ]);
  expect(parts.map(({ code, share }) => [code, share])).toEqual([
    ['ROLE', 100],
    ['CRITERION', 0],
    ['INTENT', 60],
  ]);
});

it('says how long a list is, and follows no address that is none', () => {
  expect([sizeText(5_000, false), sizeText(12, true), sizeText(1, true), sizeText(0, true)]).toEqual([
    '5,000 leads',
    '12 leads match',
    '1 lead matches',
    'No leads match',
  ]);
  expect([pageAddress('linkedin.com/in/ann'), pageAddress('javascript:alert(1)'), pageAddress(null)]).toEqual([
    'https://linkedin.com/in/ann',
    null,
    null,
  ]);
});

function keeping(): KeptTexts {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}
