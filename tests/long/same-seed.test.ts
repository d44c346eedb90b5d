import { expect, it } from 'vitest';
import { openSimulatedStore } from '../runs/simulation/open-simulated-store.js';
import { simulate } from '../runs/simulation/simulate.js';

async function whatHappens(seed: number) {
  return [...(await simulate(seed, await openSimulatedStore(), { leads: 40, runs: 5 }))];
}

it.each([1, 2, 3])('lets the same happen in the same order, when seed %i decides again', async (seed) => {
  expect(await whatHappens(seed)).toEqual(await whatHappens(seed));
});
