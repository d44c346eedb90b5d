import type { PerformanceBasis, PerformanceCautionCode } from '../domain/generated/enums.js';
import type { LeadsNow, ScoredNow } from './bands.js';
import type { DecidedLead, IntentJudge } from './decided-lead.js';
import { MINIMUM } from './minimum.js';
import { hasEach, tally, tallyBy } from './tally.js';

/** What could make a report mislead, and what to do. */
export type PerformanceCaution = { readonly code: PerformanceCautionCode; readonly message: string };

/** What cautions depend on. */
export type CautionGrounds = {
  readonly leads: readonly DecidedLead[];
  readonly now: LeadsNow;
  /** When the published model was published; null for the built-in one. */
  readonly publishedAt: Date | null;
  readonly basis: PerformanceBasis;
  /** Of how many outcomes the report is made, where there are older ones; null where it is made of all. */
  readonly newestAlone: number | null;
};

/** How many times as many of the upper half must have been worked. */
const HARDLY = 5;
const FEW_SCORES = 3;

/** What could make a report mislead, in the order of the codes. */
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

/** Looks at whether the lower half of the scored leads was worked so little that hardly anything is known of it. */
function lowScores(byScore: readonly ScoredNow[]): PerformanceCaution | null {
  const halves = splitInHalves(byScore);
  if (!halves) return null;
  const [upper, lower] = [workedShare(halves.upper), workedShare(halves.lower)];
  if (upper === 0 || upper < HARDLY * lower) return null;
  const message =
    `${percent(upper)} of the leads with a score of ${halves.from} or more have an outcome, but only ${percent(lower)} of those below, so ` +
    'that little is known of low scores. Work a list of low scores in the order SHUFFLED and record what becomes of it.';
  return { code: 'LOW_SCORES_HARDLY_WORKED', message };
}

/**
 * The upper and the lower half of the scored leads of now. Leads of one score stay together: the cut lies where the halves
 * differ least in size, the higher one of two such. There are no halves where all leads have one score.
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
  // Naming the few judges that differ is cheaper than naming that of each lead.
  const judges = new Set(leads.map(({ judge }) => judge));
  const count = new Set([...judges].map(nameOf)).size;
  if (count < 2) return null;
  const message =
    `The intents come from ${count} judges (providers, models or versions of the prompt), which the figures take together. To ` +
    'look at the last one alone, ask for the outcomes since it came into use (from).';
  return { code: 'SEVERAL_JUDGES', message };
}

function nameOf({ provider, model, promptVersion }: IntentJudge): string {
  return JSON.stringify([provider, model, promptVersion]);
}

function youngModel({ leads, publishedAt }: CautionGrounds): PerformanceCaution | null {
  if (publishedAt === null) return null;
  const older = leads.filter(({ decidedAt }) => decidedAt < publishedAt).length;
  if (2 * older <= leads.length) return null;
  const message =
    `The scoring model was published after ${older} of the ${leads.length} outcomes, so it may have been made to fit them. Trust the ` +
    `outcomes since then more (from ${publishedAt.toISOString()}).`;
  return { code: 'MODEL_YOUNGER_THAN_OUTCOMES', message };
}

/** Looks at whether the three commonest scores have more than half of the leads; fewer leads than a ranking wants have no ranking to mislead. */
function manyTies(leads: readonly DecidedLead[]): PerformanceCaution | null {
  if (!hasEach(tally(leads), MINIMUM.RANKING)) return null;
  const sizes = [...tallyBy(leads, ({ score }) => score).values()].map(
    ({ successes, failures }) => successes + failures,
  );
  const commonest = sizes.sort((one, other) => other - one).slice(0, FEW_SCORES);
  const shared = commonest.reduce((sum, size) => sum + size, 0);
  if (2 * shared <= leads.length) return null;
  const scores = commonest.length === 1 ? 'the same score' : `one of ${commonest.length} scores`;
  const message =
    `${shared} of the ${leads.length} leads that count have ${scores}; the order among equal scores is chance. Criteria in the ` +
    'scoring model would tell such leads apart.';
  return { code: 'MANY_TIES', message };
}

function assumedFailures(leads: readonly DecidedLead[]): PerformanceCaution | null {
  const assumed = leads.filter(({ isAssumed }) => isAssumed).length;
  if (assumed === 0) return null;
  const message =
    `${assumed} of the failures are leads without an outcome that are taken for lost (lostAfterDays). Some of them may never have been ` +
    'contacted, or may still buy. Record what became of them, or leave lostAfterDays out.';
  return { code: 'ASSUMED_FAILURES', message };
}

function backtest(basis: PerformanceBasis): PerformanceCaution | null {
  if (basis !== 'BACKTEST') return null;
  const message =
    "The scores are those of now, which may rest on what a lead's text says since the outcome, so the figures flatter. Use " +
    'BEFORE_OUTCOME as soon as enough leads were scored before their outcome.';
  return { code: 'BACKTEST', message };
}

function leftOut(newestAlone: number | null): PerformanceCaution | null {
  if (newestAlone === null) return null;
  const message = `The offer has more outcomes than one report reads: it is made from the ${newestAlone.toLocaleString('en-US')} that were recorded last.`;
  return { code: 'OLDER_OUTCOMES_LEFT_OUT', message };
}
