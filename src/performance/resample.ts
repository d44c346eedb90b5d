import { randomBinomial, randomLcg } from 'd3-random';
import { leadsAtTop, type ScoreGroup } from './lift.js';

/** A list drawn again: the groups of its top, and all of it. */
export type DrawnList = { readonly bestFirst: readonly ScoreGroup[]; readonly whole: ScoreGroup };

const SEED = 0.4711;

/**
 * Makes what draws as many leads as a list has from that list, with replacement (Efron 1979), the same ones each time. The
 * numbers of leads of each score, and of successes among them, are drawn as the binomials that make up their multinomial
 * distribution, down to where the first part of the list is full: what lies below makes one group.
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
