import { DatabaseFull } from '../database-error.js';
import type { Reserve } from '../sqlite/reserve.js';
import type { Store } from '../store.js';
import type { WorkspaceStore } from '../workspace-store.js';

/** Milliseconds between two attempts to create the reserve and to checkpoint. */
const ROUND = 5_000;

/** The leads that are removed at a time on a full disk. */
const SLICE = 100;

/** Makes a store in which offers and leads can be deleted even if the disk is full. */
export async function withReserve(store: Store, reserve: Reserve): Promise<Store> {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  async function prepare() {
    refill(reserve);
    // Pages that are only in the write-ahead log need as much space again before the log can be reused.
    await store.makeRoom().catch(() => {});
    if (!closed) timer = setTimeout(prepare, ROUND).unref();
  }
  await prepare();
  // A checkpoint may need the space of the reserve, so it is tried last.
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
  /** Deletes an offer in slices if deleting it at once needs more space than there is. */
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

/** Creates the reserve; removes the incomplete one if the disk fills up during this. */
function refill(reserve: Reserve): void {
  try {
    reserve.refill();
  } catch {
    reserve.giveUp();
  }
}
