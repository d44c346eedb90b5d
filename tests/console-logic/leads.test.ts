import { beforeEach, describe, expect, it, vi } from 'vitest';
import { columnFault } from '../../src/console/lead/lead-faults.js';
import type { WrittenColumn } from '../../src/console/lead/written-columns.js';
import { changesOf, filledIn, writtenOf } from '../../src/console/lead/written-lead.js';
import { type FileChoices, NO_CHOICES } from '../../src/console/leads/file-choices.js';
import { readShown, statesOf, stateText } from '../../src/console/leads/lead-states.js';
import { readingText } from '../../src/console/leads/reading-text.js';
import { recallChoices, rememberChoices } from '../../src/console/leads/remembered-choices.js';
import { rowsText } from '../../src/console/leads/rows-text.js';
import { remember } from '../../src/console/parts/browser-memory.js';
import { inConsoleWords } from '../../src/console/parts/in-console-words.js';

/** What a browser keeps, as far as the console uses it. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  return () => vi.unstubAllGlobals();
});

describe('how the columns of a file were set', () => {
  const headers = ['Who', 'What they do'];
  const choices: FileChoices = {
    columns: new Map([
      [2, 'ROLE' as const],
      [1, null],
    ]),
    encoding: 'BIG5',
    headerRow: 3,
  };

  it('is remembered for files with the same headers, in whatever case, and for no others', () => {
    expect(recallChoices(headers)).toBeNull();
    rememberChoices(headers, choices);
    expect(recallChoices([' WHO', 'what they do'])).toEqual(choices);
    expect(recallChoices(['What they do', 'Who'])).toBeNull();
    expect(recallChoices(['Who,What they do'])).toBeNull();
  });

  it('is forgotten where nothing is set any more', () => {
    rememberChoices(headers, choices);
    rememberChoices(['Other'], choices);
    rememberChoices(headers, NO_CHOICES);
    expect(recallChoices(headers)).toBeNull();
    expect(recallChoices(['Other'])).toEqual(choices);
  });

  it('is kept for the 50 kinds of files that were set last', () => {
    for (let place = 0; place < 60; place += 1) rememberChoices([`Header ${place}`], choices);
    expect(recallChoices(['Header 9'])).toBeNull();
    expect(recallChoices(['Header 10'])).toEqual(choices);
  });

  it('is unknown where the browser keeps something else, or nothing at all', () => {
    for (const text of ['{', '{}', '[1, null, {"headers": "x"}]', 'null']) {
      remember('lead-scoring-columns', text);
      expect(recallChoices(headers)).toBeNull();
      rememberChoices(headers, choices);
      expect(recallChoices(headers)).toEqual(choices);
    }
    vi.stubGlobal('localStorage', undefined);
    rememberChoices(headers, choices);
    expect(recallChoices(headers)).toBeNull();
  });
});

const column = (header: string, value: string, isNew = false): WrittenColumn => ({ header, value, isNew });

describe('the form of a lead', () => {
  const ann = { ...writtenOf(null), name: 'Ann', role: 'CEO', email: 'ann@x.test' };

  it('sends what was changed alone, and null for what was cleared', () => {
    expect(changesOf(ann, { ...ann, role: ' CFO ', email: ' ', company: '  ' })).toEqual({ role: 'CFO', email: null });
    expect(changesOf(ann, ann)).toEqual({});
  });

  it('sends the columns that were changed, added or taken out, and two of one header, so that they are refused', () => {
    const [plan, notes] = [column('Plan', 'Pro'), column('Notes', 'met')];
    const before = { ...ann, extra: [plan, notes] };
    const extraOf = (...extra: WrittenColumn[]) => changesOf(before, { ...before, extra }).extra;
    expect(extraOf(column('Plan', ' Pro '), notes, column(' ', ' ', true))).toBeUndefined();
    expect(extraOf(column('Plan', 'Free'), column('Notes', ' '), column(' Budget ', '10k ', true))).toEqual([
      { header: 'Plan', value: 'Free' },
      { header: 'Notes', value: null },
      { header: 'Budget', value: '10k' },
    ]);
    expect(extraOf(plan)).toEqual([{ header: 'Notes', value: null }]);
    expect(extraOf(plan, notes, column('', 'typed', true))).toEqual([{ header: '', value: 'typed' }]);
    expect(extraOf(plan, notes, column('Plan', 'Free', true))).toHaveLength(2);
  });

  it('finds the column of the form that a fault is of', () => {
    const sent = { ...ann, extra: [column('Plan', 'Pro'), column('score', '9', true)] };
    const before = { ...ann, extra: [column('Plan', 'Pro')] };
    const fault = { code: null, message: 'no', field: ['input', 'extra', '0', 'header'] };
    expect(columnFault([fault], { before, sent }, 1, 'header')).toBe(fault);
    expect(columnFault([fault], { before, sent }, 1, 'value')).toBeUndefined();
    expect(columnFault([fault], { before, sent }, 0, 'header')).toBeUndefined();
  });

  it('sends of a new lead what has text', () => {
    expect(filledIn({ ...ann, role: ' ' })).toEqual({ name: 'Ann', email: 'ann@x.test' });
  });
});

describe('a file that is being read', () => {
  it.each([
    [null, null, 'Reading the rows…'],
    [{ filename: 'a.csv', rowsRead: 0 }, null, 'Reading the rows…'],
    [{ filename: 'a.csv', rowsRead: 12_500 }, null, 'Reading the rows: 12,500 so far…'],
    [{ filename: 'a.csv', rowsRead: 12_500 }, 120_000, 'Reading the rows: 12,500 of 120,000…'],
    [{ filename: 'b.csv', rowsRead: 1 }, 120_000, 'b.csv is read first: 1 row so far…'],
    [{ filename: null, rowsRead: 2 }, null, 'Another import is read first: 2 rows so far…'],
  ])('says of %o, with %s rows in all: %s', (underWay, total, text) => {
    expect(readingText('a.csv', underWay, total)).toBe(text);
  });
});

describe('the rows of a file', () => {
  it('are accounted for where some are blank', () => {
    expect(rowsText({ rowsRead: 5_000, blankRows: 3 })).toBe('5,003 rows in the file: 5,000 read, 3 blank.');
    expect(rowsText({ rowsRead: 0, blankRows: 1 })).toBe('1 row in the file: 0 read, 1 blank.');
    expect(rowsText({ rowsRead: 5, blankRows: 0 })).toBeNull();
    expect(rowsText({ rowsRead: 5, blankRows: null })).toBeNull();
  });
});

describe('the state of a lead', () => {
  const result = { id: 'r', status: 'SCORED' as const, score: 70, stale: false };

  it('is said in words', () => {
    expect(stateText({ result: null })).toBe('Not scored');
    expect(stateText({ result })).toBe('Score 70');
    expect(stateText({ result: { ...result, stale: true } })).toBe('Out of date');
    expect(stateText({ result: { ...result, status: 'AI_FAILED', score: null } })).toBe('Not judged by the AI');
    expect(stateText({ result: { ...result, status: 'DISQUALIFIED', score: null } })).toBe('Disqualified');
  });

  it('is what the address says, or any', () => {
    expect(statesOf(readShown('stale'))).toEqual(['STALE']);
    expect(statesOf(readShown('x'))).toBeNull();
    expect(statesOf(readShown(null))).toBeNull();
  });
});

describe('a message of the service', () => {
  it.each([
    [
      'The file lacks a column for ROLE ("Job Title") or COMPANY ("Company Name"). Its headers are: a, b. Rename a column, or say in "columns" which one it is.',
      'The file lacks a column for Role ("Job Title") or Company ("Company Name"). Its headers are: a, b. Choose below what it is taken for.',
    ],
    [
      'EMAIL could be column 1 ("EMAIL") and column 2 ("Mail"). Say which in "columns", by index, or keep the others out with a null field.',
      'E-mail could be column 1 ("EMAIL") and column 2 ("Mail"). Choose below what it is taken for.',
    ],
    [
      'If the text is wrong, say in "encoding" which one it is, or save it.',
      'If the text is wrong, choose the encoding below, or save it.',
    ],
    [
      'Columns 1 and 2 are both headed "x". Say in "columns", by index, which one is OCCURRED_AT.',
      'Columns 1 and 2 are both headed "x". Choose below which one is When it happened.',
    ],
    ['The row has 5 cells, but the header has 3.', 'The row has 5 cells, but the header has 3.'],
  ])('names what is seen here: %s', (message, plain) => {
    expect(inConsoleWords(message)).toBe(plain);
  });
});
