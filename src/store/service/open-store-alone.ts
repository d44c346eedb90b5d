import { isPostgresUrl } from '../../database-url.js';
import { DatabaseError, DatabaseUnavailable } from '../database-error.js';
import { openStore, type Store } from '../store.js';
import { withReserve } from './with-reserve.js';

/** Opens the store for a service: a SQLite file is then its own until it closes, and no other service can have it. */
export async function openStoreAlone(url: string, readLimit?: number): Promise<Store> {
  if (isPostgresUrl(url)) return openStore(url, readLimit);
  const { fileOf, holdFile, reserveFor } = await sqlite();
  const file = fileOf(url);
  const held = holdFile(file);
  const store = await openWithReads(url, readLimit).catch((error: unknown) => {
    held.release(false);
    throw error instanceof DatabaseUnavailable ? new DatabaseError(`${file}: ${error.message}`) : error;
  });
  // On a full disk nothing can be written, and so nothing is noted.
  await store.settings.set('opened', new Date().toISOString()).then(held.opened, () => {});
  return withReserve(
    {
      ...store,
      async close() {
        await store.close();
        held.release(true);
      },
    },
    reserveFor(file),
  );
}

/** Opens the connection of the reads at once too, which would else make a new file where this one is taken away before. */
async function openWithReads(url: string, readLimit?: number): Promise<Store> {
  const store = await openStore(url, readLimit);
  await store.isThere();
  return store;
}

/** Works on a store that a service may have open, and closes it. */
export async function withStoreBeside<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const open = async () => {
    const store = await openStore(url);
    return work(store).finally(store.close);
  };
  if (isPostgresUrl(url)) return open();
  const { besideService, fileOf } = await sqlite();
  return besideService(fileOf(url), open);
}

/** Loaded when needed: the driver would take its memory in vain. */
async function sqlite() {
  const [{ fileOf }, { besideService, holdFile }, { reserveFor }] = await Promise.all([
    import('../sqlite/sqlite-database.js'),
    import('../sqlite/held-file.js'),
    import('../sqlite/reserve.js'),
  ]);
  return { besideService, fileOf, holdFile, reserveFor };
}
