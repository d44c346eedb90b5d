import type { PerformanceBasis, PerformanceCautionCode } from '../domain/generated/enums.js';
import type { LeadsNow, ScoredNow } from './bands.js';
import type { DecidedLead, IntentJudge } from './decided-lead.js';
import { MINIMUM } from './minimum.js';
import { hasEach, sumLeads, tally, tallyBy } from './tally.js';

/** A reason for which a report may mislead, and what to do. */
export type PerformanceCaution = { readonly code: PerformanceCautionCode; readonly message: string };

/** The facts that cautions depend on. */
export type CautionGrounds = {
  readonly leads: readonly DecidedLead[];
  readonly now: LeadsNow;
  /** When the published model was published; null for the built-in one. */
  readonly publishedAt: Date | null;
  readonly basis: PerformanceBasis;
  /** How many outcomes the report is made from, where older ones are left out; null where it is made from all. */
  readonly newestAlone: number | null;
};

/** How many times larger the worked share of the upper half must be. */
const HARDLY = 5;
const FEW_SCORES = 3;

/** Returns the cautions about a report, in the order of the codes. */
export function cautions(grounds: CautionGrounds): PerformanceCaution[] {
  const found: readonly (PerformanceCaution | null)[] = [
    lowScores(grounds.now.byScore),
    severalJudges(grounds.leads),
    youngModel(grounds),
    manyTies(grounds.leads),
    assumedFailures(grounds.leads),
    backtest(grounds.basis),
    leftOut(grounds.newestAlone),
  ];
  return found.filter((caution) => caution !== null);
}

/** Warns where the lower half of the scored leads was worked so little that little is known about it. */
function lowScores(byScore: readonly ScoredNow[]): PerformanceCaution | null {
  const halves = splitInHalves(byScore);
  if (!halves) return null;
  const [upper, lower] = [workedShare(halves.upper), workedShare(halves.lower)];
  if (upper === 0 || upper < HARDLY * lower) return null;
  const message =
    `${percent(upper)} of the leads with a score of ${halves.from} or more have an outcome, but only ${percent(lower)} of those below, so ` +
    'that little is known about low scores. Work a list of low scores in the order SHUFFLED and record the outcomes.';
  return { code: 'LOW_SCORES_HARDLY_WORKED', message };
}

/**
 * Splits the current scored leads into an upper and a lower half. Leads with the same score stay together: the cut is where the
 * halves differ least in size, the higher cut of two such. Returns null where all leads have the same score.
 */
function splitInHalves(byScore: readonly ScoredNow[]) {
  const highestFirst = byScore.filter(({ leads }) => leads > 0).sort((one, other) => other.score - one.score);
  const all = leadsOf(highestFirst);
  let [above, cut, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (const [place, { leads }] of highestFirst.slice(0, -1).entries()) {
    above += leads;
    const differs = Math.abs(all - 2 * above);
    if (differs < least) [cut, least] = [place + 1, differs];
  }
  const from = highestFirst[cut - 1]?.score;
  return from === undefined ? null : { from, upper: highestFirst.slice(0, cut), lower: highestFirst.slice(cut) };
}

function leadsOf(byScore: readonly ScoredNow[]): number {
  return byScore.reduce((sum, { leads }) => sum + leads, 0);
}

function workedShare(byScore: readonly ScoredNow[]): number {
  return byScore.reduce((sum, { worked }) => sum + worked, 0) / leadsOf(byScore);
}

function percent(share: number): string {
  return share.toLocaleString('en-US', { style: 'percent', maximumSignificantDigits: 2 });
}

function severalJudges(leads: readonly DecidedLead[]): PerformanceCaution | null {
  // Leads share judge objects, so few names have to be made.
  const judges = new Set(leads.map(({ judge }) => judge));
  const count = new Set([...judges].map(nameOf)).size;
  if (count < 2) return null;
  const message =
    `The intents come from ${count} judges (providers, models or versions of the prompt), which the figures combine. To see ` +
    'only the last one, ask for the outcomes since it came into use (from).';
  return { code: 'SEVERAL_JUDGES', message };
}

function nameOf({ provider, model, promptVersion }: IntentJudge): string {
  return JSON.stringify([provider, model, promptVersion]);
}

function youngModel({ leads, publishedAt }: CautionGrounds): PerformanceCaution | null {
  if (publishedAt === null) return null;
  const [older, all] = [sumLeads(leads.filter(({ decidedAt }) => decidedAt < publishedAt)), sumLeads(leads)];
  if (2 * older <= all) return null;
  const message =
    `The scoring model was published after ${older} of the ${all} outcomes, so it may have been made to fit them. Trust the ` +
    `outcomes since then more (from ${publishedAt.toISOString()}).`;
  return { code: 'MODEL_YOUNGER_THAN_OUTCOMES', message };
}

/** Warns where the three commonest scores have more than half of the leads, unless there are too few leads for a ranking. */
function manyTies(leads: readonly DecidedLead[]): PerformanceCaution | null {
  if (!hasEach(tally(leads), MINIMUM.RANKING)) return null;
  const sizes = [...tallyBy(leads, ({ score }) => score).values()].map(
    ({ successes, failures }) => successes + failures,
  );
  const commonest = sizes.sort((one, other) => other - one).slice(0, FEW_SCORES);
  const [shared, all] = [commonest.reduce((sum, size) => sum + size, 0), sumLeads(leads)];
  if (2 * shared <= all) return null;
  const scores = commonest.length === 1 ? 'the same score' : `one of ${commonest.length} scores`;
  const message =
    `${shared} of the ${all} leads that count have ${scores}; the order among equal scores is chance. Criteria in the ` +
    'scoring model would tell such leads apart.';
  return { code: 'MANY_TIES', message };
}

function assumedFailures(leads: readonly DecidedLead[]): PerformanceCaution | null {
  const assumed = sumLeads(leads.filter(({ isAssumed }) => isAssumed));
  if (assumed === 0) return null;
  const message =
    `${assumed} of the failures are leads without an outcome that are counted as lost (lostAfterDays). Some of them may never have been ` +
    'contacted, or may still buy. Record what became of them, or leave lostAfterDays out.';
  return { code: 'ASSUMED_FAILURES', message };
}

function backtest(basis: PerformanceBasis): PerformanceCaution | null {
  if (basis !== 'BACKTEST') return null;
  const message =
    "The scores are the current ones. A lead's text may have changed since its outcome, so the figures may be too good. Use " +
    'BEFORE_OUTCOME as soon as enough leads were scored before their outcome.';
  return { code: 'BACKTEST', message };
}

function leftOut(newestAlone: number | null): PerformanceCaution | null {
  if (newestAlone === null) return null;
  const message = `The offer has more outcomes than one report reads: it is made from the ${newestAlone.toLocaleString('en-US')} that were recorded last.`;
  return { code: 'OLDER_OUTCOMES_LEFT_OUT', message };
}
