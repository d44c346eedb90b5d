import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionLead } from '../../../src/domain/lead.js';
import { criteriaReader, criterionReader } from '../../../src/scoring/model/criterion-reader.js';
import { columnsRead } from '../../../src/scoring/model/model-columns.js';
import { caseOf, criterionOf, leadOfSize, leadWith, modelWith } from './make-model.js';
import { leads, models } from './random-models.js';

function contains(words: string, text: string): boolean {
  const read = criterionReader(criterionOf([caseOf('CONTAINS', { values: [words] })], { field: 'ROLE', column: null }));
  return read(leadWith({ role: text })).caseIndex === 0;
}

function equals(value: string, text: string): boolean {
  const read = criterionReader(
    criterionOf([caseOf('EQUALS', { values: [value] })], { field: 'COMPANY', column: null }),
  );
  return read(leadWith({ company: text })).caseIndex === 0;
}

function columnOf(column: string, extra: CriterionLead['extra']): string | null {
  return criterionReader(criterionOf([caseOf('PRESENT')], { column }))(leadWith({ extra })).text;
}

describe('CONTAINS', () => {
  it.each([
    ['cto', 'CTO'],
    ['cto', 'CTO, EMEA'],
    ['cto', 'Founder/CTO'],
    ['cto', '株式会社CTO'],
    ['gmail.com', 'a@gmail.com'],
    ['@gmail.com', 'a@gmail.com'],
    ['vice president', 'Vice\n  President, Sales'],
    ['c++', 'C++ developer'],
    ['strasse', 'Große STRASSE 5'],
    ['straße', 'Grosse STRASSE'],
    ['İzmir', 'izmir'],
    ['ΟΔΟΣ', 'οδος'],
    ['部長', '営業部長代理'],
    ['영업', '영업부장'],
    ['ผู้จัดการ', 'เป็นผู้จัดการฝ่ายขาย'],
    ['ｃｔｏ', 'CTO'],
    ['cto', 'c\u200bto'],
  ])('finds %j in %j', (words, text) => {
    expect(contains(words, text)).toBe(true);
  });

  it.each([
    ['cto', 'Contractor'],
    ['cto', 'Director'],
    ['cto', 'CTOs'],
    ['cto', 'cto2'],
    ['gmail.com', 'a@notgmail.com'],
    ['gmail.com', 'a@gmail.company'],
    ['cafe', 'cafe\u0301s'],
    ['спорт', 'транспорт'],
    ['𐐀', '𐐁𐐀'],
    ['vice president', 'Vice-President'],
    ['\u200b', 'anything'],
  ])('does not find %j in %j', (words, text) => {
    expect(contains(words, text)).toBe(false);
  });

  it('finds a later place where an earlier one is inside a word', () => {
    expect(contains('cto', 'Director and CTO')).toBe(true);
  });
});

describe('EQUALS', () => {
  it.each([
    ['Germany', ' germany\t'],
    ['United  Kingdom', 'UNITED KINGDOM'],
    ['ＡＢＣ', 'abc'],
    ['é', 'e\u0301'],
  ])('takes %j for %j', (value, text) => {
    expect(equals(value, text)).toBe(true);
  });

  it.each([
    ['Germany', 'West Germany'],
    ['Muller', 'Müller'],
    ['A-B', 'A B'],
  ])('does not take %j for %j', (value, text) => {
    expect(equals(value, text)).toBe(false);
  });
});

describe('the cases of a criterion', () => {
  const sizes = criterionReader(
    criterionOf([
      caseOf('BETWEEN', { min: 51, max: 200 }),
      caseOf('BETWEEN', { min: 101, max: 1_001 }),
      caseOf('BETWEEN', { min: 1_002 }),
      caseOf('BETWEEN', { max: 50 }),
      caseOf('BLANK'),
    ]),
  );

  it.each([
    ['51-200', 0, false],
    ['1,001', 1, false],
    ['10k+', 2, false],
    ['５０', 3, false],
    ['', 4, false],
    ['n/a', null, true],
  ])('reads %j as case %j', (size, caseIndex, unreadable) => {
    expect(sizes(leadOfSize(size))).toMatchObject({ caseIndex, text: size || null, unreadable });
  });

  it('are tried in order: the first that holds counts, also of several that would', () => {
    expect(sizes(leadOfSize('150')).caseIndex).toBe(0);
  });

  it('take a column that a lead lacks for blank', () => {
    expect(sizes(leadWith({}))).toMatchObject({ caseIndex: 4, text: null, unreadable: false });
  });

  it('call a text unreadable only where a number is asked for', () => {
    const read = criterionReader(criterionOf([caseOf('PRESENT')]));
    expect(read(leadOfSize('n/a'))).toMatchObject({ caseIndex: 0, text: 'n/a', unreadable: false });
  });

  it('take a field that says that it holds nothing for blank', () => {
    const read = criterionReader(criterionOf([caseOf('BLANK')], { field: 'ROLE', column: null }));
    expect(['N/A', '-', ' ', '\u200b', 'CTO'].map((role) => read(leadWith({ role })).caseIndex)).toEqual([
      0,
      0,
      0,
      0,
      null,
    ]);
  });
});

describe('a column', () => {
  it.each(['# Employees', 'employees', 'EMPLOYEES:', 'Émployees'])('is found by %j', (column) => {
    expect(columnOf(column, { Notes: 'x', '# Employees': '50' })).toBe('50');
  });

  it('is not found by another name', () => {
    expect(columnOf('Employee range', { '# Employees': '50' })).toBeNull();
  });

  it('is, of two that fold together, the one that is spelled the same, else the first', () => {
    const extra = { Employees: 'first', '# Employees': 'second' };
    expect(['# Employees', 'employees'].map((column) => columnOf(column, extra))).toEqual(['second', 'first']);
  });

  it('of punctuation alone is found by that', () => {
    expect(columnOf('#', { '%': 'percent', '#': 'number' })).toBe('number');
    expect(columnOf('#', { '%': 'percent' })).toBeNull();
  });

  it('may be called as what every object has', () => {
    expect(columnOf('constructor', {})).toBeNull();
    expect(columnOf('__proto__', JSON.parse('{"__proto__":"text"}'))).toBe('text');
  });
});

describe('the criteria of a model', () => {
  it('name each field and column once', () => {
    const onRole = criterionOf([caseOf('PRESENT')], { field: 'ROLE', column: null });
    const model = modelWith([criterionOf([]), onRole, onRole, criterionOf([])]);
    expect(columnsRead(model)).toEqual({ fields: ['ROLE'], columns: ['# Employees'] });
  });

  it('read the same whatever was read before', () => {
    fc.assert(
      fc.property(models, fc.array(leads, { maxLength: 5 }), (model, several) => {
        const read = criteriaReader(model);
        for (const lead of [...several, ...several]) expect(read(lead)).toEqual(criteriaReader(model)(lead));
      }),
    );
  });
});
