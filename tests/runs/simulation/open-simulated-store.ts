import { inject, onTestFinished } from 'vitest';
import type { Database } from '../../../src/store/database.js';
import { storeOn } from '../../../src/store/store.js';
import { newDatabase } from '../../support/databases.js';
import { openTestStore } from '../../support/test-store.js';
import { type WholeStore, wholeStore } from '../../support/whole-store.js';
import { type Outsiders, outsiders } from './outsiders.js';
import { connectWithoutThreads } from './threadless-sqlite.js';

/** A store in which one seed after another decides what happens. */
export type SimulatedStore = { readonly store: WholeStore; readonly database: Database; readonly outsiders: Outsiders };

/** Opens a database of its own, which is closed after the test. SQLite's works without threads, as quickly as it can. */
export async function openSimulatedStore(): Promise<SimulatedStore> {
  if (inject('database') === 'postgresql') return openThreadedStore();
  const url = await newDatabase();
  const connection = connectWithoutThreads(url);
  onTestFinished(connection.close);
  return { store: wholeStore(storeOn(connection)), database: connection.database, outsiders: outsiders(url, true) };
}

/** Opens one as the service does. It waits in earnest for a lock, so that none is put on it. */
export async function openThreadedStore(): Promise<SimulatedStore> {
  const { url, store, database } = await openTestStore();
  return { store, database, outsiders: outsiders(url, false) };
}
