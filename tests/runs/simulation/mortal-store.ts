import { setImmediate as nextTick } from 'node:timers/promises';
import type { WholeStore } from '../../support/whole-store.js';

/** What may befall an operation on the database. */
export type Fate = 'FINE' | 'KILLED_BEFORE' | 'KILLED_AFTER' | 'FAULT';

/** The database refused an operation that the simulation chose. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
}

/** A process's view of the store: with the process its operations die, before or after they took effect. */
export type MortalStore = {
  readonly store: WholeStore;
  readonly alive: boolean;
  /** Settled when the process is dead. */
  readonly died: Promise<void>;
  kill(): void;
  /** Waits until no operation is under way. */
  quiet(): Promise<void>;
};

export function mortalStore(store: WholeStore, fateOf: (operation: string) => Fate): MortalStore {
  let underWay = 0;
  let alive = true;
  let kill = () => {};
  const died = new Promise<void>((resolve) => {
    kill = () => {
      alive = false;
      resolve();
    };
  });
  const never = new Promise<never>(() => {});

  async function operate(name: string, work: () => unknown): Promise<unknown> {
    const fate = alive ? fateOf(name) : 'KILLED_BEFORE';
    if (fate === 'KILLED_BEFORE') kill();
    if (fate === 'FAULT') throw new DatabaseFault(`${name} failed`);
    if (!alive) return never;
    underWay += 1;
    const result = await Promise.resolve(work()).finally(() => {
      underWay -= 1;
    });
    if (fate === 'KILLED_AFTER') kill();
    return alive ? result : never;
  }

  function guard<Repository extends object>(repository: Repository): Repository {
    return new Proxy(repository, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...values: unknown[]) => operate(String(name), () => method.apply(target, values));
      },
    });
  }

  return {
    store: { ...store, runs: guard(store.runs), offers: guard(store.offers), results: guard(store.results) },
    get alive() {
      return alive;
    },
    died,
    kill,
    async quiet() {
      // What follows an operation takes promises alone, so that the second tick finds all of it done.
      for (let ticks = 0; ticks < 2; ticks = underWay === 0 ? ticks + 1 : 0) await nextTick();
    },
  };
}
