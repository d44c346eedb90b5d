import { describe, expect, it } from 'vitest';
import { causeOfVerdict, isChange, type ResultState } from '../../src/scoring/history/cause-of-change.js';
import { type ExplainedChange, explainChange } from '../../src/scoring/history/explain-change.js';

const JUDGE = { provider: 'GEMINI', askedModel: 'flash', promptVersion: '1' };

const RESULT: ResultState & { readonly stale: boolean } = {
  status: 'SCORED',
  score: 70,
  grade: 'B',
  intent: 'HIGH',
  leadRevision: 1,
  offerRevision: 1,
  modelVersion: 1,
  judge: JUDGE,
  stale: false,
};

const FAILED = { ...RESULT, status: 'AI_FAILED', score: null, grade: null, intent: null, judge: null } as const;

describe('the cause of another verdict', () => {
  it.each<[cause: string, before: (ResultState & { stale: boolean }) | null, after: ResultState]>([
    ['FIRST_VERDICT', null, RESULT],
    ['FIRST_VERDICT', FAILED, { ...RESULT, leadRevision: 2 }],
    ['AI_FAILED', null, FAILED],
    ['AI_FAILED', RESULT, FAILED],
    ['LEAD_CHANGED', RESULT, { ...RESULT, leadRevision: 2, offerRevision: 2 }],
    ['LEAD_CHANGED', RESULT, { ...FAILED, leadRevision: 2 }],
    ['OFFER_CHANGED', RESULT, { ...RESULT, offerRevision: 2, modelVersion: 2 }],
    ['MODEL_PUBLISHED', RESULT, { ...RESULT, modelVersion: 2, judge: { ...JUDGE, askedModel: 'pro' } }],
    ['JUDGE_CHANGED', RESULT, { ...RESULT, judge: { ...JUDGE, promptVersion: '2' } }],
    ['ASKED_AGAIN', RESULT, { ...RESULT, score: 30 }],
    ['OFFER_CHANGED', { ...RESULT, offerRevision: null, stale: true }, { ...RESULT, score: 30 }],
    [
      'JUDGE_CHANGED',
      { ...RESULT, offerRevision: null, stale: true },
      { ...RESULT, judge: { ...JUDGE, provider: 'LOCAL' } },
    ],
    ['ASKED_AGAIN', { ...RESULT, offerRevision: null }, { ...RESULT, score: 30 }],
  ])('is %s', (cause, before, after) => {
    expect(causeOfVerdict(before, after)).toBe(cause);
  });
});

it('a result is changed where status, score, grade or intent differ', () => {
  expect(isChange(null, RESULT)).toBe(true);
  const { status, score, grade, intent } = RESULT;
  expect(isChange(RESULT, { status, score, grade, intent })).toBe(false);
  for (const other of [{ score: 71 }, { grade: 'A' }, { intent: 'LOW' }, { status: 'DISQUALIFIED' }] as const) {
    expect(isChange(RESULT, { ...RESULT, ...other })).toBe(true);
  }
});

const CHANGE: ExplainedChange = {
  cause: 'MODEL_PUBLISHED',
  scoreBefore: 55,
  scoreAfter: 55,
  intentBefore: 'LOW',
  intentAfter: 'LOW',
  gradeBefore: 'C',
  gradeAfter: 'C',
  modelVersion: 3,
  changedFields: [],
};

it.each<[Partial<ExplainedChange>, string]>([
  [
    { gradeAfter: 'B' },
    'Version 3 of the scoring model was published: the score is still 55, the grade went from C to B.',
  ],
  [
    { scoreAfter: null, gradeAfter: null, intentAfter: null },
    'Version 3 of the scoring model was published: there is no score any more; it was 55.',
  ],
  [
    { cause: 'LEAD_CHANGED', changedFields: ['ROLE', 'LINKEDIN_BIO'], scoreAfter: 60 },
    'The role and LinkedIn bio of the lead were changed: the score went from 55 to 60.',
  ],
  [{ cause: 'OVERRIDDEN' }, 'A person set the intent to Low: the score is still 55.'],
])('a change of %j is told in a sentence', (change, sentence) => {
  expect(explainChange({ ...CHANGE, ...change })).toBe(sentence);
});
