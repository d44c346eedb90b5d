import { randomLcg, randomLogistic } from 'd3-random';
import { rankingBy } from '../../src/performance/delong.js';
import { countByLayers } from '../../src/performance/layer-counts.js';

const GROUP = 60;
const VALUES = 10;

/** Scores of two groups that differ by a shift, as they are or rounded to ten values. */
export type Scores = 'of any value' | 'of ten values';

const toScore: Record<Scores, (drawn: number) => number> = {
  'of any value': (drawn) => drawn,
  'of ten values': stepOf,
};

/** The share of simulated sets of 60 successes and 60 failures whose interval holds the true AUC. */
export function coverage(auc: number, sets: number, seed: number, scores: Scores): number {
  const shift = shiftFor(auc, scores);
  const random = randomLogistic.source(randomLcg(seed));
  const [ofSuccess, ofFailure] = [random(shift, 1), random(0, 1)];
  let held = 0;
  for (let set = 0; set < sets; set += 1) {
    const leads = Array.from({ length: 2 * GROUP }, (_, place) => {
      const isSuccess = place < GROUP;
      return { isSuccess, score: toScore[scores](isSuccess ? ofSuccess() : ofFailure()) };
    });
    const { low, high } = rankingBy(
      countByLayers(leads, ({ score }) => [score]),
      0,
    );
    held += Number(low <= auc && auc <= high);
  }
  return held / sets;
}

/** By which shift the successes' scores must be higher for an AUC. */
function shiftFor(auc: number, scores: Scores): number {
  let [low, high] = [0, 10];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (trueAuc(middle, scores) < auc) low = middle;
    else high = middle;
  }
  return low;
}

function trueAuc(shift: number, scores: Scores): number {
  if (scores === 'of ten values') return aucOfSteps(shift);
  const odds = Math.exp(shift);
  return shift === 0 ? 0.5 : (odds * (odds - 1 - shift)) / (odds - 1) ** 2;
}

function aucOfSteps(shift: number): number {
  const [ofSuccess, ofFailure] = [stepChances(shift), stepChances(0)];
  let [auc, below] = [0, 0];
  for (const [step, chance] of ofSuccess.entries()) {
    auc += chance * (below + (ofFailure[step] ?? 0) / 2);
    below += ofFailure[step] ?? 0;
  }
  return auc;
}

function stepChances(shift: number): number[] {
  const chanceBelow = (bound: number) => 1 / (1 + Math.exp(shift - bound));
  return Array.from({ length: VALUES }, (_, step) => {
    const upper = step === VALUES - 1 ? 1 : chanceBelow(step + 1 - VALUES / 2);
    return upper - (step === 0 ? 0 : chanceBelow(step - VALUES / 2));
  });
}

function stepOf(drawn: number): number {
  return Math.min(VALUES - 1, Math.max(0, Math.floor(drawn + VALUES / 2)));
}
