import {
  type EditedCase,
  type EditedCriterion,
  type EditedModel,
  factorsOf,
  type StepPoints,
} from './model-content.js';

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
  const { maxFit } = content;
  if (sum <= maxFit) return null;
  const scale = maxFit / sum;
  const shares = shareOut(best, maxFit);
  const factors = factorsOf(content).map(([factor, points], place) => [
    factor,
    scaledFactor(points, scale, shares[place] ?? 0),
  ]);
  return {
    ...content,
    ...Object.fromEntries(factors),
    criteria: content.criteria.map((criterion, place) =>
      scaledCriterion(criterion, scale, shares[factors.length + place] ?? 0),
    ),
  };
}

function bestOfParts(content: EditedModel): number[] {
  return [...factorsOf(content).map(([, points]) => bestOfFactor(points)), ...content.criteria.map(bestOf)];
}

function bestOfFactor(points: StepPoints | number): number {
  return typeof points === 'number' ? points : (Object.values(points)[0] ?? 0);
}

function scaledFactor(points: StepPoints | number, scale: number, best: number): StepPoints | number {
  if (typeof points === 'number') return best;
  const steps = Object.entries(points).map(([step, given], place) => [
    step,
    place === 0 ? best : Math.min(best, Math.round(given * scale)),
  ]);
  return Object.fromEntries(steps);
}

/** If no case holds, the points are 0. */
function bestOf({ cases }: EditedCriterion): number {
  return Math.max(0, ...cases.map(({ points }) => points));
}

function scaledCriterion(criterion: EditedCriterion, scale: number, best: number): EditedCriterion {
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
