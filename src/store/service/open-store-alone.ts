import { isPostgresUrl } from '../../database-url.js';
import { DatabaseError, DatabaseUnavailable } from '../database-error.js';
import { openStore, type Store } from '../store.js';
import { withReserve } from './with-reserve.js';

/** Opens the store for a service, which holds a SQLite file exclusively until it closes. */
export async function openStoreAlone(url: string, readLimit?: number): Promise<Store> {
  if (isPostgresUrl(url)) return openStore(url, readLimit);
  const { fileOf, holdFile, reserveFor } = await sqlite();
  const file = fileOf(url);
  const held = holdFile(file);
  const store = await openWithReads(url, readLimit).catch((error: unknown) => {
    held.release(false);
    throw error instanceof DatabaseUnavailable ? new DatabaseError(`${file}: ${error.message}`) : error;
  });
  // On a full disk nothing can be written, so nothing is noted.
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

/** Also opens the read connection at once: if the file were removed before, it would create a new one. */
async function openWithReads(url: string, readLimit?: number): Promise<Store> {
  const store = await openStore(url, readLimit);
  await store.isThere();
  return store;
}

/** Opens a store that a service may have open, runs work on it, and closes it. */
export async function withStoreBeside<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const open = async () => {
    const store = await openStore(url);
    return work(store).finally(store.close);
  };
  if (isPostgresUrl(url)) return open();
  const { besideService, fileOf } = await sqlite();
  return besideService(fileOf(url), open);
}

/** Loaded on demand: on PostgreSQL the driver would only cost memory. */
async function sqlite() {
  const [{ fileOf }, { besideService, holdFile }, { reserveFor }] = await Promise.all([
    import('../sqlite/sqlite-database.js'),
    import('../sqlite/held-file.js'),
    import('../sqlite/reserve.js'),
  ]);
  return { besideService, fileOf, holdFile, reserveFor };
}
