import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WholeStore } from '../../support/whole-store.js';

/** What may befall an operation on the database. */
export type Fate = 'FINE' | 'KILLED_BEFORE' | 'KILLED_AFTER' | 'FAULT';

/** What an operation on the database meets: how many turns of the event loop it waits, and then its fate. */
export type Fortune = { readonly turns: number; readonly fate: Fate };

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

export function mortalStore(store: WholeStore, nextFortune: () => Fortune): MortalStore {
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
    underWay += 1;
    try {
      const { turns, fate } = nextFortune();
      for (let turn = 0; turn < turns; turn += 1) await nextTurn();
      if (fate === 'KILLED_BEFORE') kill();
      if (!alive) return never;
      if (fate === 'FAULT') throw new DatabaseFault(`${name} failed`);
      const result = await work();
      if (fate === 'KILLED_AFTER') kill();
      return alive ? result : never;
    } finally {
      underWay -= 1;
    }
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
      // What follows an operation takes promises alone, so that the second turn finds all of it done.
      for (let turns = 0; turns < 2; turns = underWay === 0 ? turns + 1 : 0) await nextTurn();
    },
  };
}
