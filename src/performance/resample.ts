import { randomBinomial, randomLcg } from 'd3-random';
import { leadsAtTop, type ScoreGroup } from './lift.js';

/** A resampled list: the groups of its top, and its total. */
export type DrawnList = { readonly bestFirst: readonly ScoreGroup[]; readonly whole: ScoreGroup };

const SEED = 0.4711;

/**
 * Returns a function that draws resamples of a list with replacement (Efron 1979), with a fixed seed. It draws the numbers of
 * leads of each score, and of successes among them, as the binomials that make up their multinomial distribution, until the
 * first part of the list is full. The rest is drawn as one group.
 */
export function resampler(bestFirst: readonly ScoreGroup[], percent: number): () => DrawnList {
  const binomial = randomBinomial.source(randomLcg(SEED));
  const draw = (trials: number, chance: number) => (trials === 0 ? 0 : binomial(trials, chance)());
  const all = sum(bestFirst);
  const wanted = leadsAtTop(percent, all);
  return () => {
    const drawn: ScoreGroup[] = [];
    let [below, left, successes] = [all, all.leads, 0];
    for (const group of bestFirst) {
      if (all.leads - left >= wanted) break;
      const leads = draw(left, group.leads / below.leads);
      const won = draw(leads, group.successes / group.leads);
      drawn.push({ leads, successes: won });
      left -= leads;
      successes += won;
      below = { leads: below.leads - group.leads, successes: below.successes - group.successes };
    }
    if (left > 0) successes += draw(left, below.successes / below.leads);
    return { bestFirst: drawn, whole: { leads: all.leads, successes } };
  };
}

/** Adds groups up. */
export function sum(groups: readonly ScoreGroup[]): ScoreGroup {
  let [leads, successes] = [0, 0];
  for (const group of groups) {
    leads += group.leads;
    successes += group.successes;
  }
  return { leads, successes };
}
