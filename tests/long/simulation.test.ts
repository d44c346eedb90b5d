import { expect, inject, it } from 'vitest';
import { openSimulatedStore } from '../runs/simulation/open-simulated-store.js';
import { simulate } from '../runs/simulation/simulate.js';
import { openTestStore } from '../support/test-store.js';

const WHAT_HAPPENS = [
  ...['COMPLETED', 'CANCELLED', 'FAILED', 'WAITING', 'restart', 'taken up again'],
  ...['stop', 'cancel', 'start again', 'lead deleted', 'lead changed', 'offer changed', 'upload'],
];

// A server takes a process of its own, and much longer.
const PARTS = inject('database') === 'sqlite' ? [1, 2, 3, 4, 5, 6, 7, 8] : [1];
const SEEDS = inject('database') === 'sqlite' ? 250 : 60;
const SIZE = { leads: 20, runs: 3 };

/** What so many seeds may not meet. */
const RARE = SEEDS < 100 ? ['taken up again'] : [];

it.each(PARTS)(
  `brings every lead to exactly one state and the counts to agree, whichever of ${SEEDS} seeds decides what happens: part %i`,
  async (part) => {
    const { store, database } = await openSimulatedStore();
    const happened = new Set<string>();
    for (let seed = part * 10_000 + 1; seed <= part * 10_000 + SEEDS; seed += 1) {
      const report = await simulate(seed, store, database, SIZE).catch((error: unknown) => {
        throw new Error(`The simulation failed with seed ${seed}.`, { cause: error });
      });
      for (const what of report.keys()) happened.add(what);
    }
    expect([...happened, ...RARE]).toEqual(expect.arrayContaining(WHAT_HAPPENS));
  },
);

it.each([1, 2])('does so for more leads than are read at once, when seed %i decides', async (seed) => {
  const { store, database } = await openTestStore();
  await simulate(seed, store, database, { leads: 3_000, runs: 1 });
});
