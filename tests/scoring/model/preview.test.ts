import { describe, expect, it } from 'vitest';
import { BUILT_IN_MODEL, type ModelContent } from '../../../src/domain/scoring-model.js';
import { comparison, type Preview } from '../../../src/scoring/model/preview.js';
import type { PreviewRow } from '../../../src/scoring/model/preview-row.js';
import { caseOf, criterionOf, leadOfSize, modelWith } from './make-model.js';

const SIZES = ['51-200', '1,001', '10k+', 'n/a', '', '５０'];

/** A decision maker of no industry, whose score by the built-in model is 50 (B). */
function row(place: number, over: Partial<PreviewRow> = {}): PreviewRow {
  return {
    resultId: `result ${place}`,
    leadId: String(place).padStart(6, '0'),
    before: { score: 50, grade: 'B', fit: 20, limited: false },
    confidence: 1,
    facts: { role: 'DECISION_MAKER', industry: 'NONE', completeness: 'INCOMPLETE', intent: 'MEDIUM' },
    lead: leadOfSize(SIZES[place % SIZES.length] ?? ''),
    ...over,
  };
}

function rows(count: number): PreviewRow[] {
  return Array.from({ length: count }, (_, place) => row(place));
}

function preview(model: ModelContent, given: readonly PreviewRow[], headers = ['# Employees']): Preview {
  const compared = comparison(model);
  for (const each of given) compared.add(each);
  return compared.result(headers);
}

const bySize = modelWith([
  criterionOf([
    caseOf('BETWEEN', { min: 51, max: 1_000, points: 30 }),
    caseOf('BETWEEN', { min: 1_001, points: -20 }),
    caseOf('BLANK', { disqualifies: true }),
  ]),
]);

const ruledOut: Partial<PreviewRow> = { before: { score: null, grade: null, fit: 20, limited: false } };

describe('a preview', () => {
  it('changes nothing where the model is the one in force', () => {
    const same = preview(BUILT_IN_MODEL, rows(6));
    expect(same).toMatchObject({ leads: 6, withoutVerdict: 0, raised: 0, lowered: 0, crossings: [], criteria: [] });
    expect(same.after).toEqual(same.before);
    expect(same.kept(3)).toBe(3);
    expect(same.movers('FURTHEST', 10)).toEqual([]);
  });

  it('counts what becomes of scores and grades', () => {
    const { before, after, ...counts } = preview(bySize, rows(6));
    expect(counts).toMatchObject({
      leads: 6,
      raised: 1,
      lowered: 2,
      crossings: [
        { from: 'B', to: 'A', count: 1 },
        { from: 'B', to: 'C', count: 2 },
        { from: 'B', to: null, count: 1 },
      ],
    });
    expect(before).toMatchObject({ scores: [{ score: 50, count: 6 }], disqualified: 0 });
    expect(after).toEqual({
      scores: [
        { score: 30, count: 2 },
        { score: 50, count: 2 },
        { score: 80, count: 1 },
      ],
      grades: [
        { grade: 'A', count: 1 },
        { grade: 'B', count: 2 },
        { grade: 'C', count: 2 },
        { grade: 'D', count: 0 },
      ],
      disqualified: 1,
      limited: 0,
    });
  });

  it('says what each case of a criterion meets', () => {
    expect(preview(bySize, rows(6)).criteria).toEqual([
      { label: 'Company size', matches: [1, 2, 1], blank: 1, unreadable: 1, unreadableSamples: ['n/a'] },
    ]);
  });

  it('shows up to three texts that are no numbers, each once and shortened', () => {
    const texts = ['tiny', 'tiny', 'x'.repeat(500), 'some', 'more'];
    const effects = preview(
      bySize,
      texts.map((text, place) => row(place, { lead: leadOfSize(text) })),
    ).criteria;
    expect(effects[0]).toMatchObject({ unreadable: 5, unreadableSamples: ['tiny', `${'x'.repeat(79)}…`, 'some'] });
  });

  it('compares leads that either model rules out, and not those that it lets in without a verdict', () => {
    const noVerdict = { ...row(0).facts, intent: null };
    const given = [
      row(0, { ...ruledOut, facts: noVerdict }),
      row(4, { ...ruledOut, facts: noVerdict }),
      row(5, ruledOut),
    ];
    expect(preview(bySize, given)).toMatchObject({
      leads: 2,
      withoutVerdict: 1,
      raised: 0,
      lowered: 0,
      before: { disqualified: 2 },
      after: { disqualified: 1 },
      crossings: [{ from: null, to: 'B', count: 1 }],
      criteria: [{ matches: [0, 0, 1], blank: 1 }],
    });
  });

  it('lists leads that move: the furthest first, equal ones in the order of the list', () => {
    const ids = (moves: ReturnType<Preview['movers']>) => moves.map(({ leadId }) => Number(leadId));
    const moved = preview(bySize, rows(12).reverse());
    expect(ids(moved.movers('FURTHEST', 100))).toEqual([0, 6, 1, 2, 7, 8]);
    expect(ids(moved.movers('RAISED', 100))).toEqual([0, 6]);
    expect(ids(moved.movers('LOWERED', 3))).toEqual([1, 2, 7]);
    expect(ids(moved.movers('CROSSING', 100))).toEqual([0, 6, 1, 2, 7, 8, 4, 10]);
    expect(moved.movers('RAISED', 1)[0]).toMatchObject({ resultId: 'result 0', after: { score: 80, criteria: [30] } });
  });

  it('says how many of the first leads stay, equal scores by fit, confidence and order of upload', () => {
    const given = [row(4, { confidence: 2 }), row(2), row(1), row(3, { confidence: 0 })];
    const kept = preview(modelWith([criterionOf([caseOf('BETWEEN', { min: 1_000, points: 1 })])]), given);
    expect([1, 2, 3, 4, 1_000].map(kept.kept)).toEqual([0, 1, 3, 4, 4]);
  });
});

describe('the notes of a preview', () => {
  const codes = (found: Preview) => found.notes.map(({ code }) => code);
  const ofCriterion = (found: Preview) => found.notes.filter(({ label }) => label !== null);

  it('name a column that no lead has, however it is spelled', () => {
    const found = preview(bySize, rows(6), ['Notes']);
    expect(found.notes[0]).toEqual({
      code: 'COLUMN_NOT_SEEN',
      label: 'Company size',
      message: expect.stringContaining('a column "# Employees"'),
    });
    expect(codes(preview(bySize, rows(6), ['EMPLOYEES']))).not.toContain('COLUMN_NOT_SEEN');
  });

  it('name a case that takes none since those before it do, with or without such a lead', () => {
    const shadowed = [caseOf('PRESENT'), caseOf('EQUALS', { values: ['51-200'] })];
    const narrower = [caseOf('BETWEEN', { min: 10, max: 90 }), caseOf('BETWEEN', { min: 20, max: 30 })];
    const inUnion = [
      caseOf('BETWEEN', { max: 99 }),
      caseOf('BETWEEN', { min: 99 }),
      caseOf('BETWEEN', { min: 40, max: 2_000 }),
    ];
    for (const cases of [shadowed, narrower, inUnion]) {
      const [note, ...others] = ofCriterion(preview(modelWith([criterionOf(cases)]), rows(6)));
      expect(note).toMatchObject({ code: 'CASE_NEVER_REACHED', label: 'Company size' });
      expect(note?.message).toContain(`Case ${cases.length} of "Company size" takes no lead`);
      expect(others).toEqual([]);
    }
  });

  it('say nothing of a case that no lead would meet anyway', () => {
    const cases = [caseOf('BETWEEN', { min: 10, max: 90 }), caseOf('EQUALS', { values: ['nobody'] })];
    expect(ofCriterion(preview(modelWith([criterionOf(cases)]), rows(6)))).toEqual([]);
  });

  it('name a case that takes every lead', () => {
    const all = modelWith([criterionOf([caseOf('BLANK'), caseOf('PRESENT')])]);
    expect(ofCriterion(preview(all, [row(0), row(1)]))).toMatchObject([
      { code: 'CASE_TAKES_ALL', label: 'Company size' },
    ]);
    expect(ofCriterion(preview(all, [row(0), row(4)]))).toEqual([]);
  });

  it('name a limit that a tenth of the leads hit', () => {
    const limited = modelWith([criterionOf([caseOf('EQUALS', { values: ['51-200'], points: 100 })])]);
    const given = [...Array.from({ length: 9 }, (_, place) => row(6 * place + 1)), row(0)];
    expect(codes(preview(limited, given))).toContain('LIMIT_HIT');
    expect(codes(preview(limited, [...given, row(1)]))).not.toContain('LIMIT_HIT');
  });

  it('name each grade that no lead would have', () => {
    const empty = preview(bySize, rows(6)).notes.filter(({ code }) => code === 'GRADE_EMPTY');
    expect(empty).toMatchObject([{ message: expect.stringContaining('grade D'), label: null }]);
  });

  it('are none where there are no leads to be odd about', () => {
    expect(preview(bySize, []).notes).toEqual([]);
  });
});
