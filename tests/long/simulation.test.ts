import { expect, inject, it } from 'vitest';
import { openSimulatedStore, openThreadedStore } from '../runs/simulation/open-simulated-store.js';
import { simulate } from '../runs/simulation/simulate.js';

const WHAT_HAPPENS = [
  ...['COMPLETED', 'CANCELLED', 'FAILED', 'WAITING', 'restart', 'taken up again'],
  ...['stop', 'cancel', 'start again', 'lead deleted', 'lead changed', 'offer changed', 'upload', 'store beside'],
  ...(inject('database') === 'sqlite' ? ['database locked'] : []),
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
    const simulated = await openSimulatedStore();
    const happened = new Set<string>();
    for (let seed = part * 10_000 + 1; seed <= part * 10_000 + SEEDS; seed += 1) {
      const report = await simulate(seed, simulated, SIZE).catch((error: unknown) => {
        throw new Error(`The simulation failed with seed ${seed}.`, { cause: error });
      });
      for (const what of report.keys()) happened.add(what);
    }
    expect([...happened, ...RARE]).toEqual(expect.arrayContaining(WHAT_HAPPENS));
  },
);

it.each([1, 2])('does so for more leads than are read at once, when seed %i decides', async (seed) => {
  await simulate(seed, await openThreadedStore(), { leads: 3_000, runs: 1 });
});
