import type { Grade, Intent } from '../domain/generated/enums.js';
import { GRADES } from '../domain/scoring-model.js';
import type { DecidedLead } from './decided-lead.js';
import { rateOf, tallyBy } from './tally.js';
import type { Rate } from './wilson.js';

/** Success among leads of one band. */
export type BandPerformance = {
  /** The lowest score of the band; of a grade, by the published model; null for an intent. */
  readonly fromScore: number | null;
  readonly grade: Grade | null;
  readonly intent: Intent | null;
  /** How many scored leads of the offer are in the band now. */
  readonly leads: number;
  readonly rate: Rate;
};

/** How many leads have a score now, and how many of them were worked: they have an outcome of any kind, `CONTACTED` included. */
export type ScoredNow = { readonly score: number; readonly leads: number; readonly worked: number };

/** The current scored leads of an offer. Scores and grades without leads may be left out. */
export type LeadsNow = {
  readonly byScore: readonly ScoredNow[];
  readonly byGrade: Readonly<Partial<Record<Grade, number>>>;
  readonly byIntent: Readonly<Partial<Record<Intent, number>>>;
};

/** The lowest scores of the steps; 100 belongs to the highest step. */
const STEPS = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0] as const;
const INTENTS: readonly Intent[] = ['HIGH', 'MEDIUM', 'LOW'];
const NO_BAND = { fromScore: null, grade: null, intent: null } as const;

/** Returns the lowest score of the step of ten that a score is in. */
export function stepOf(score: number): number {
  return Math.min(90, 10 * Math.floor(score / 10));
}

/** Returns success by score in steps of ten, the highest first. */
export function bandsByScore(leads: readonly DecidedLead[], now: LeadsNow): BandPerformance[] {
  const tallies = tallyBy(leads, ({ score }) => stepOf(score));
  const counts = new Map<number, number>();
  for (const { score, leads } of now.byScore) counts.set(stepOf(score), (counts.get(stepOf(score)) ?? 0) + leads);
  return STEPS.map((fromScore) => ({
    ...NO_BAND,
    fromScore,
    leads: counts.get(fromScore) ?? 0,
    rate: rateOf(tallies.get(fromScore)),
  }));
}

/** Returns success by grade, A first. */
export function bandsByGrade(leads: readonly DecidedLead[], now: LeadsNow, thresholds: Thresholds): BandPerformance[] {
  const tallies = tallyBy(leads, ({ grade }) => grade);
  return GRADES.map((grade) => ({
    ...NO_BAND,
    fromScore: leastScore(grade, thresholds),
    grade,
    leads: now.byGrade[grade] ?? 0,
    rate: rateOf(tallies.get(grade)),
  }));
}

/** Returns success by the machine's intent, HIGH first. */
export function bandsByIntent(leads: readonly DecidedLead[], now: LeadsNow): BandPerformance[] {
  const tallies = tallyBy(leads, ({ intent }) => intent);
  return INTENTS.map((intent) => ({
    ...NO_BAND,
    intent,
    leads: now.byIntent[intent] ?? 0,
    rate: rateOf(tallies.get(intent)),
  }));
}

type Thresholds = { readonly a: number; readonly b: number; readonly c: number };

function leastScore(grade: Grade, { a, b, c }: Thresholds): number {
  return { A: a, B: b, C: c, D: 0 }[grade];
}
