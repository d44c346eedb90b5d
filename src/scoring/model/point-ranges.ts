import { byRuleFactor, pointsByFact, type RuleFactorKey, type RuleFactorPoints } from '../../domain/rule-factors.js';

type Ranges = Readonly<Record<RuleFactorKey, { readonly most: number; readonly least: number }>>;

/** Returns the most and the least points that a model gives for each factor of the rules. */
export function pointRanges(model: RuleFactorPoints): Ranges {
  return byRuleFactor<Ranges>((key) => {
    const points = Object.values<number>(pointsByFact(key, model));
    return { most: Math.max(...points), least: Math.min(...points) };
  });
}
