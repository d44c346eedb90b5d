import { DatabaseFull } from '../database-error.js';
import type { Reserve } from '../sqlite/reserve.js';
import type { Store } from '../store.js';
import type { WorkspaceStore } from '../workspace-store.js';

/** Milliseconds between two looks whether there is room for a reserve, and whether there is something to write over. */
const ROUND = 5_000;

/** Leads that are removed at a time on a full disk. */
const SLICE = 100;

/** A store in which offers and leads can be deleted also when the disk is full. */
export async function withReserve(store: Store, reserve: Reserve): Promise<Store> {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  async function prepare() {
    refill(reserve);
    // What is only in the write-ahead log needs as much room again before the log can be used anew.
    await store.makeRoom().catch(() => {});
    if (!closed) timer = setTimeout(prepare, ROUND).unref();
  }
  await prepare();
  // A checkpoint may need the room that the reserve leaves, and so is tried last.
  const ways = [async () => reserve.giveUp(), store.makeRoom];
  async function withRoom<Result>(work: () => Promise<Result>): Promise<Result> {
    for (const makeRoom of ways) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof DatabaseFull)) throw error;
        await makeRoom();
      }
    }
    return work();
  }
  /** An offer needs more room than there may be, where it is deleted at once. */
  async function deleteOffer(id: string, whole: () => Promise<boolean>): Promise<boolean> {
    try {
      return await withRoom(whole);
    } catch (error) {
      if (!(error instanceof DatabaseFull)) throw error;
      while ((await store.leads.removeSome(id, SLICE)) > 0) await store.makeRoom().catch(() => {});
      return whole();
    }
  }
  function within(workspace: string): WorkspaceStore {
    const own = store.within(workspace);
    const { offers, leads } = own;
    return {
      ...own,
      offers: { ...offers, delete: (id) => deleteOffer(id, () => offers.delete(id)) },
      leads: { ...leads, delete: (id) => withRoom(() => leads.delete(id)) },
    };
  }
  return {
    ...store,
    within,
    close() {
      closed = true;
      clearTimeout(timer);
      return store.close();
    },
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
