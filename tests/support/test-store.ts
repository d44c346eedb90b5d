import { onTestFinished } from 'vitest';
import { connect } from '../../src/store/connect.js';
import type { Database } from '../../src/store/database.js';
import { openStore } from '../../src/store/store.js';
import { newDatabase } from './databases.js';
import { once } from './once.js';
import { type WholeStore, wholeStore } from './whole-store.js';

/** A store, and a second connection to its database that reads its tables. */
export type TestStore = {
  readonly url: string;
  readonly store: WholeStore;
  readonly database: Database;
  close(): Promise<void>;
};

/** Opens a database, by default a new one, which is closed after the test at the latest. */
export async function openTestStore(databaseUrl?: string): Promise<TestStore> {
  const url = databaseUrl ?? (await newDatabase());
  const store = wholeStore(await openStore(url));
  const behind = await connect(url);
  // A thread that was released twice would serve two stores of the next test.
  const close = once(async () => {
    await store.close();
    await behind.close();
  });
  onTestFinished(close);
  return { url, store, database: behind.database, close };
}
