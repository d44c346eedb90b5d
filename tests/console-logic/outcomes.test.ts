import { describe, expect, it } from 'vitest';
import { fillFirstColumn } from '../../src/console/outcomes/fill-first-column.js';
import {
  chooseMeaning,
  chooseOutcomeColumn,
  NO_OUTCOME_CHOICES,
  outcomeArguments,
} from '../../src/console/outcomes/outcome-choices.js';
import { recognisedColumn } from '../../src/console/outcomes/recognised-column.js';
import { otherRejections, unknownTexts } from '../../src/console/outcomes/unknown-texts.js';
import { readListState, writeListState } from '../../src/console/results/address/list-state.js';
import { midnightOf, progressText } from '../../src/console/results/bar/progress-text.js';
import { filterOf } from '../../src/console/results/filters/list-filter.js';
import { comparisonWords, draftsWords } from '../../src/console/scoring/comparison-words.js';

describe('the columns of a file of outcomes', () => {
  it.each([
    [{ header: ' Outcome ', field: null }, 'OUTCOME'],
    [{ header: 'outcome-at', field: null }, 'OCCURRED_AT'],
    [{ header: 'Occurred at', field: null }, 'OCCURRED_AT'],
    [{ header: 'Mail', field: 'EMAIL' }, 'EMAIL'],
    [{ header: 'Deal Stage', field: null }, null],
    [{ header: 'Title', field: 'ROLE' }, null],
  ] as const)('are taken for what the service takes them: %j', (column, field) => {
    expect(recognisedColumn(column)).toBe(field);
  });

  it('have their first one by a second reading, where the first did not recognise it', () => {
    const columns = [
      { index: 1, field: null },
      { index: 2, field: null },
    ];
    const others = [
      { index: 1, field: 'EMAIL' },
      { index: 2, field: 'ROLE' },
    ] as const;
    expect(fillFirstColumn(columns, others)).toEqual([
      { index: 1, field: 'EMAIL' },
      { index: 2, field: null },
    ]);
    expect(fillFirstColumn([{ index: 1, field: 'COMPANY' }], others)).toEqual([{ index: 1, field: 'COMPANY' }]);
    expect(fillFirstColumn(columns, [])).toEqual(columns);
  });

  it('are what a person says, and one alone is the outcome', () => {
    const first = chooseOutcomeColumn(NO_OUTCOME_CHOICES, 2, 'OUTCOME');
    const second = chooseOutcomeColumn(chooseOutcomeColumn(first, 1, null), 3, 'OUTCOME');
    expect(outcomeArguments(second).columns).toEqual([
      { index: 1, field: null },
      { index: 3, field: 'OUTCOME' },
    ]);
    expect(outcomeArguments(chooseOutcomeColumn(second, 3, undefined)).columns).toEqual([{ index: 1, field: null }]);
    const emails = chooseOutcomeColumn(chooseOutcomeColumn(NO_OUTCOME_CHOICES, 1, 'EMAIL'), 2, 'EMAIL');
    expect(outcomeArguments(emails).columns).toHaveLength(2);
  });
});

describe('the texts of a file of outcomes', () => {
  const rejection = (code: 'UNKNOWN_OUTCOME' | 'NO_SUCH_LEAD', value: string | null) => ({
    ...{ row: 1, column: null, message: '' },
    code,
    value,
  });

  const nodes = [
    rejection('UNKNOWN_OUTCOME', 'closedwon'),
    rejection('UNKNOWN_OUTCOME', 'Qualified'),
    rejection('NO_SUCH_LEAD', 'x@y.test'),
    rejection('UNKNOWN_OUTCOME', ' qualified'),
    rejection('UNKNOWN_OUTCOME', null),
  ];

  it('that nobody knows are each asked once, the commonest first', () => {
    expect(unknownTexts(nodes)).toEqual([
      { text: 'Qualified', rows: 2 },
      { text: 'closedwon', rows: 1 },
    ]);
  });

  it('that nobody knows do not stand among the rows to correct', () => {
    expect(otherRejections({ nodes, totalCount: 10 })).toEqual({ nodes: [nodes[2]], totalCount: 6 });
  });

  it('mean what a person says, or are left open again', () => {
    const said = chooseMeaning(chooseMeaning(NO_OUTCOME_CHOICES, 'closedwon', 'WON'), 'Qualified', null);
    expect(outcomeArguments(said).values).toEqual([
      { text: 'closedwon', kind: 'WON' },
      { text: 'Qualified', kind: null },
    ]);
    expect(outcomeArguments(chooseMeaning(said, 'closedwon', undefined)).values).toHaveLength(1);
  });
});

describe('the progress of a call list', () => {
  it.each([
    [{ leads: 50, called: 14, meetings: 3, won: 1 }, [0, 0, 0], '14 of 50 called, 3 meetings, 1 won'],
    [{ leads: 5_000, called: 1, meetings: 1, won: 0 }, [0, 0, 0], '1 of 5,000 called, 1 meeting'],
    [
      { leads: 1_500, called: 443, meetings: 90, won: 2 },
      [12, 3, 0],
      '12 called today, 3 meetings · 443 of 1,500 in all',
    ],
    [{ leads: 1_500, called: 443, meetings: 90, won: 2 }, [1, 0, 1], '1 called today, 1 won · 443 of 1,500 in all'],
  ] as const)('is said in a few words: %j, today %j', (progress, [called, meetings, won], text) => {
    expect(progressText({ ...progress, isNarrowed: false, today: { leads: called, meetings, won } })).toBe(text);
  });

  it('says of a narrowed list that today’s calls are those of the whole one', () => {
    const progress = { leads: 61, called: 60, meetings: 9, won: 2, isNarrowed: true };
    expect(progressText({ ...progress, today: { leads: 440, meetings: 63, won: 0 } })).toBe(
      '440 called today, 63 meetings in the whole list · 60 of these 61',
    );
    expect(progressText({ ...progress, today: { leads: 0, meetings: 0, won: 0 } })).toBe(
      '60 of 61 called, 9 meetings, 2 won',
    );
  });

  it('counts a day from its midnight, where the reader is', () => {
    const midnight = new Date(midnightOf(new Date(2026, 10, 30, 23, 59)));
    expect([midnight.getDate(), midnight.getHours(), midnight.getMinutes()]).toEqual([30, 0, 0]);
  });
});

describe('the address of a call list', () => {
  it.each([
    ['review=needed', { needsReview: true }],
    ['outcome=none', { hasOutcome: false }],
    ['outcome=MEETING', { outcomes: ['MEETING'] }],
    ['show=overridden', { overridden: true }],
    ['top=20', {}],
  ])('says what narrows it: %s', (search, filter) => {
    const state = readListState(new URLSearchParams(search));
    expect(filterOf(state)).toEqual(filter);
    expect(writeListState(state, null).toString()).toBe(search);
  });

  it('says nothing that it does not know', () => {
    const state = readListState(new URLSearchParams('review=x&outcome=x&top=0&order=x'));
    expect(writeListState(state, null).toString()).toBe('');
  });
});

describe('a draft beside the outcomes', () => {
  const by = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

  it.each([
    [by(0.01, 0.1), by(0.01, 0.2), 'rank better, also on the newest fifth of the outcomes.'],
    [by(0.01, 0.1), by(-0.1, 0.2), 'rank better; on the newest fifth of the outcomes alone that is not certain.'],
    [by(0.01, 0.1), null, 'rank better; on the newest fifth of the outcomes alone that is not certain.'],
    [by(-0.1, -0.01), null, 'rank worse.'],
    [by(-0.1, 0.1), null, 'is not clear yet which points rank better.'],
    [by(0, 0), null, 'both rank equally well.'],
  ])('ranks better, worse, alike or who knows', (difference, newest, end) => {
    const words = comparisonWords({ difference, newest });
    expect(words).toMatch(/^By the outcomes of your leads, /);
    expect(words.endsWith(end)).toBe(true);
  });

  it('is one of many that were tried', () => {
    expect(draftsWords({ draftsTried: 1 })).toBe('');
    expect(draftsWords({ draftsTried: 4 })).toMatch(/^4 drafts were compared/);
  });
});
