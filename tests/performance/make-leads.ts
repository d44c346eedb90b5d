import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import type { LeadsNow } from '../../src/performance/bands.js';
import type { DecidedLead } from '../../src/performance/decided-lead.js';
import type { LayerCount } from '../../src/performance/layer-counts.js';
import { gradeOf } from '../../src/scoring/model/grade.js';

const AI_POINTS = { HIGH: 50, MEDIUM: 30, LOW: 10 } as const;

export const NO_LEADS_NOW: LeadsNow = { byScore: [], byGrade: {}, byIntent: {} };

/** A lead that counts; its score is that of the built-in model unless it is given. */
export function leadThat(outcome: 'succeeds' | 'fails', over: Partial<DecidedLead> = {}): DecidedLead {
  const { intent = 'MEDIUM', fit = 20 } = over;
  const aiPoints = AI_POINTS[intent];
  const score = over.score ?? fit + aiPoints;
  return {
    isSuccess: outcome === 'succeeds',
    isAssumed: false,
    decidedAt: new Date('2026-05-05T12:00:00Z'),
    score,
    fit,
    aiPoints,
    intent,
    grade: gradeOf(score, BUILT_IN_MODEL.grades),
    role: 'OTHER',
    industry: 'NONE',
    completeness: 'INCOMPLETE',
    criteria: [],
    judge: { provider: 'GEMINI', model: 'gemini-2.5-flash', promptVersion: '7' },
    ...over,
  };
}

/** So many successes and failures that are alike. */
export function leadsThat(successes: number, failures: number, over: Partial<DecidedLead> = {}): DecidedLead[] {
  return [
    ...Array.from({ length: successes }, () => leadThat('succeeds', over)),
    ...Array.from({ length: failures }, () => leadThat('fails', over)),
  ];
}

/** Groups of leads by their points, written as [points of each layer, successes, failures]. */
export function countsOf(...groups: readonly (readonly [readonly number[], number, number])[]): LayerCount[] {
  return groups.map(([layers, successes, failures]) => ({ layers, successes, failures }));
}
