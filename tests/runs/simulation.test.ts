import { inject, it } from 'vitest';
import { openSimulatedStore } from './simulation/open-simulated-store.js';
import { simulate } from './simulation/simulate.js';

// Many more take minutes.
const COUNT = inject('database') === 'sqlite' ? 6 : 3;
const SEEDS = Array.from({ length: COUNT }, (_, place) => place + 1);
const SIZE = { leads: 14, runs: 3 };

it.each(SEEDS)(
  'brings every lead to exactly one state and the counts to agree, when seed %i decides what happens',
  async (seed) => {
    await simulate(seed, await openSimulatedStore(), SIZE);
  },
);
