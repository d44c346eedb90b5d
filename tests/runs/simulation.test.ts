import { inject, it } from 'vitest';
import { openTestStore } from '../support/test-store.js';
import { simulate } from './simulation/simulate.js';

// Many more take minutes.
const COUNT = inject('database') === 'sqlite' ? 6 : 3;
const SEEDS = Array.from({ length: COUNT }, (_, place) => place + 1);
const SIZE = { leads: 14, runs: 3 };

it.each(SEEDS)(
  'brings every lead to exactly one state and the counts to agree, when seed %i decides what happens',
  async (seed) => {
    const { store, database } = await openTestStore();
    await simulate(seed, store, database, SIZE);
  },
);
