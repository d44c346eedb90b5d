import type { EditedCase, EditedCriterion, EditedModel } from './model-content.js';

/** Returns the highest possible sum of the parts of a fit, before `maxFit` limits it. */
export function bestFit(content: EditedModel): number {
  return bestOfParts(content).reduce((sum, points) => sum + points, 0);
}

/**
 * Scales the points of all parts of the fit down in proportion, to whole numbers, so that the highest sum is exactly `maxFit`.
 * Returns null where the sum is not higher.
 */
export function rebalance(content: EditedModel): EditedModel | null {
  const best = bestOfParts(content);
  const sum = bestFit(content);
  const { maxFit, role, industry } = content;
  if (sum <= maxFit) return null;
  const scale = maxFit / sum;
  const [decisionMaker = 0, exact = 0, completeness = 0, ...criteria] = shareOut(best, maxFit);
  const within = (points: number, most: number) => Math.min(most, Math.round(points * scale));
  return {
    ...content,
    role: {
      decisionMaker,
      influencer: within(role.influencer, decisionMaker),
      other: within(role.other, decisionMaker),
    },
    industry: { exact, adjacent: within(industry.adjacent, exact), none: within(industry.none, exact) },
    completeness,
    criteria: content.criteria.map((criterion, place) => scaled(criterion, scale, criteria[place] ?? 0)),
  };
}

function bestOfParts({ role, industry, completeness, criteria }: EditedModel): number[] {
  return [role.decisionMaker, industry.exact, completeness, ...criteria.map(bestOf)];
}

/** If no case holds, the points are 0. */
function bestOf({ cases }: EditedCriterion): number {
  return Math.max(0, ...cases.map(({ points }) => points));
}

function scaled(criterion: EditedCriterion, scale: number, best: number): EditedCriterion {
  const former = bestOf(criterion);
  const points = ({ points }: EditedCase) =>
    points > 0 && points === former ? best : Math.min(best, Math.round(points * scale));
  // Adding 0 turns -0 into 0.
  return { ...criterion, cases: criterion.cases.map((one) => ({ ...one, points: points(one) + 0 })) };
}

/** Returns whole numbers in these proportions with this sum: those with the largest remainders are rounded up. */
function shareOut(numbers: readonly number[], total: number): number[] {
  const sum = numbers.reduce((one, other) => one + other, 0);
  const exact = numbers.map((number) => (number * total) / sum);
  const shares = exact.map(Math.floor);
  const missing = total - shares.reduce((one, other) => one + other, 0);
  const byRemainder = exact
    .map((number, place) => ({ place, remainder: number - Math.floor(number) }))
    .sort((one, other) => other.remainder - one.remainder);
  for (const { place } of byRemainder.slice(0, missing)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}
