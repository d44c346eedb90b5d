import type { OutcomeTarget, PerformanceBasis } from '../generated/operations/graphql.js';

export const TARGETS: Readonly<Record<OutcomeTarget, string>> = { WON: 'Won', MEETING: 'Meeting or won' };

export const BASES: Readonly<Record<PerformanceBasis, string>> = {
  BEFORE_OUTCOME: 'Scores before the outcome',
  BACKTEST: 'Scores of now',
};

export const BAND_KINDS = { grade: 'Grade', score: 'Score', intent: "AI's intent" } as const;

/** The ways to group leads for comparing success rates. */
export type BandKind = keyof typeof BAND_KINDS;

/** The state of the report in the URL. */
export type ProofState = {
  readonly target: OutcomeTarget;
  readonly basis: PerformanceBasis;
  /** The days without an outcome after which a lead counts as lost; null: never. */
  readonly lostAfterDays: number | null;
  readonly by: BandKind;
};

export const MOST_DAYS = 1_000;

export function readProofState(parameters: URLSearchParams): ProofState {
  return {
    target: oneOf(TARGETS, parameters.get('target')) ?? 'WON',
    basis: oneOf(BASES, parameters.get('basis')) ?? 'BEFORE_OUTCOME',
    lostAfterDays: daysOf(parameters.get('lostAfter')),
    by: oneOf(BAND_KINDS, parameters.get('by')) ?? 'grade',
  };
}

/** Converts the state to parameters of a URL; defaults are omitted. */
export function writeProofState({ target, basis, lostAfterDays, by }: ProofState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (target !== 'WON') parameters.set('target', target);
  if (basis !== 'BEFORE_OUTCOME') parameters.set('basis', basis);
  if (lostAfterDays !== null) parameters.set('lostAfter', String(lostAfterDays));
  if (by !== 'grade') parameters.set('by', by);
  return parameters;
}

/** Returns a number of days that the service accepts; null for anything else. */
export function daysOf(text: string | null): number | null {
  const days = text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

function oneOf<Name extends string>(names: Readonly<Record<Name, string>>, text: string | null): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => name === text);
}
