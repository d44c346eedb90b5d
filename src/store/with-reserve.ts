import { DatabaseFull } from './database-error.js';
import type { Reserve } from './sqlite/reserve.js';
import type { Store } from './store.js';
import type { WorkspaceStore } from './workspace-store.js';

/** Milliseconds between two looks whether there is room for a reserve. */
const ROUND = 60_000;

/** A store in which offers and leads can be deleted also when the disk is full. */
export function withReserve(store: Store, reserve: Reserve): Store {
  const timer = setInterval(() => refill(reserve), ROUND).unref();
  refill(reserve);
  async function withRoom<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseFull) || !reserve.giveUp()) throw error;
      await store.makeRoom();
      return work();
    }
  }
  return {
    ...store,
    within: (workspace) => deleting(store.within(workspace), withRoom),
    close() {
      clearInterval(timer);
      return store.close();
    },
  };
}

type WithRoom = <Result>(work: () => Promise<Result>) => Promise<Result>;

function deleting(own: WorkspaceStore, withRoom: WithRoom): WorkspaceStore {
  const { offers, leads } = own;
  return {
    ...own,
    offers: { ...offers, delete: (id) => withRoom(() => offers.delete(id)) },
    leads: { ...leads, delete: (id) => withRoom(() => leads.delete(id)) },
  };
}

/** A disk that fills up meanwhile has no room for it. */
function refill(reserve: Reserve): void {
  try {
    reserve.refill();
  } catch {
    reserve.giveUp();
  }
}
