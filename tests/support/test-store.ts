import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.js';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from './temporary-folder.js';

/** A store, and a second connection to its database that looks behind it. */
export type TestStore = { readonly store: Store; readonly database: Database; close(): Promise<void> };

/** Opens a SQLite file of its own, which is closed after the test at the latest. */
export async function openTestStore(): Promise<TestStore> {
  const url = `file:${join(await temporaryFolder(), 'leads.db')}`;
  const store = await openStore(url);
  const database = await openDatabase(url);
  const close = async () => {
    await store.close();
    await database.$disconnect();
  };
  onTestFinished(close);
  return { store, database, close };
}
