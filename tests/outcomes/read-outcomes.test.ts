import { describe, expect, it } from 'vitest';
import { readOccurredAt, slashOrderFinder } from '../../src/outcomes/occurred-at.js';
import { readKinds } from '../../src/outcomes/outcome-texts.js';

const NOW = new Date('2026-03-15T12:00:00.000Z');

const END = 'T23:59:59.999Z';

describe('the time of an outcome', () => {
  it.each([
    ['2026-03-14', `2026-03-14${END}`],
    ['2026-03-15', NOW.toISOString()],
    ['14.03.2026', `2026-03-14${END}`],
    ['4.3.2026', `2026-03-04${END}`],
    ['29.02.2024', `2024-02-29${END}`],
    ['2026-03-14T10:00Z', '2026-03-14T10:00:00.000Z'],
    ['2026-03-14T10:00:30', '2026-03-14T10:00:30.000Z'],
    ['2026-03-14 10:00:30.5', '2026-03-14T10:00:30.500Z'],
    ['2026-03-14T10:00:30.123456+02:00', '2026-03-14T08:00:30.123Z'],
    ['2026-03-14T10:00:30.000-0530', '2026-03-14T15:30:30.000Z'],
    ['2026-03-15T12:00:59Z', NOW.toISOString()],
  ])('is read from %s', (text, time) => {
    expect(readOccurredAt(text, null, NOW)).toEqual({ time: new Date(time) });
  });

  it.each([
    ['29.02.2026', 'UNREADABLE'],
    ['2026-13-01', 'UNREADABLE'],
    ['2026-00-10', 'UNREADABLE'],
    ['2026-3-1', 'UNREADABLE'],
    ['14.03.26', 'UNREADABLE'],
    ['0001-01-01', 'UNREADABLE'],
    ['2026-03-14T24:00Z', 'UNREADABLE'],
    ['2026-02-30T10:00Z', 'UNREADABLE'],
    ['March 14', 'UNREADABLE'],
    ['45000', 'UNREADABLE'],
    ['31/31/2026', 'UNREADABLE'],
    ['03/04/2026', 'EITHER_WAY'],
    ['13/04/2025', 'EITHER_WAY'],
    ['2026-03-16', 'TO_COME'],
    ['2026-03-15T12:01:01Z', 'TO_COME'],
  ])('is not read from %s: %s', (text, fault) => {
    expect(readOccurredAt(text, null, NOW)).toEqual({ fault });
  });

  it.each([
    [['13/01/2026', '02/03/2026'], 'DAY_FIRST'],
    [['01/13/2026', '02/03/2026'], 'MONTH_FIRST'],
    [['01/12/2026', '02/03/2026'], null],
    [['13/01/2026', '01/13/2026'], null],
    [['05/05/2026'], 'DAY_FIRST'],
    [['05/05/2026', '01/13/2026'], 'MONTH_FIRST'],
    [['31/31/2026', '01/13/2026', 'soon'], 'MONTH_FIRST'],
    [[], 'DAY_FIRST'],
  ])('in a column of %j: %s', (texts, order) => {
    const finder = slashOrderFinder();
    for (const text of texts) finder.see(text);
    expect(finder.order()).toBe(order);
  });

  it('is read by the order of its column', () => {
    expect(readOccurredAt('02/03/2026', 'DAY_FIRST', NOW)).toEqual({ time: new Date(`2026-03-02${END}`) });
    expect(readOccurredAt('02/03/2026', 'MONTH_FIRST', NOW)).toEqual({ time: new Date(`2026-02-03${END}`) });
    expect(readOccurredAt('13/13/2026', 'MONTH_FIRST', NOW)).toEqual({ fault: 'UNREADABLE' });
  });
});

describe('the text of an outcome', () => {
  function reader(values: Parameters<typeof readKinds>[0] = []) {
    const kinds = readKinds(values);
    if (!kinds.ok) throw new Error(JSON.stringify(kinds.errors));
    return kinds.value;
  }

  it.each([
    ['WON', ['won', 'WON', ' Won ', 'Closed Won', 'closed\twon', 'closed-won', 'Customer', 'converted']],
    ['LOST', ['lost', 'Closed Lost', 'Closed-Lost', 'unqualified', 'Disqualified', 'rejected', 'No  Response']],
    ['MEETING', ['meeting', 'Meeting booked', 'meeting held', 'Demo Booked']],
    ['CONTACTED', ['contacted', 'CONTACTED']],
    ['NOTHING', ['', '  ', 'N/A', '-', 'null', '(none)']],
    ['UNKNOWN', ['closedwon', 'won?', 'Qualified', 'in progress', 'new', 'yes', '1', 'not won']],
  ])('is %s', (kind, texts) => {
    for (const text of texts) expect(reader()(text), text).toBe(kind);
  });

  it('is what its owner says it is', () => {
    const read = reader([
      { text: 'ClosedWon', kind: 'WON' },
      { text: 'lost', kind: null },
      { text: 'n/a', kind: 'LOST' },
    ]);
    expect(['closedwon', 'LOST', 'N/A', 'won'].map(read)).toEqual(['WON', 'NOTHING', 'LOST', 'WON']);
  });
});
