import { inject, onTestFinished } from 'vitest';
import type { Database } from '../../../src/store/database.js';
import { storeOn } from '../../../src/store/store.js';
import { newDatabase } from '../../support/databases.js';
import { openTestStore } from '../../support/test-store.js';
import { type WholeStore, wholeStore } from '../../support/whole-store.js';
import { connectWithoutThreads } from './threadless-sqlite.js';

/** A store in which one seed after another decides what happens. */
export type SimulatedStore = { readonly store: WholeStore; readonly database: Database };

/** Opens a database of its own, which is closed after the test. SQLite's works without threads, as quickly as it can. */
export async function openSimulatedStore(): Promise<SimulatedStore> {
  if (inject('database') === 'postgresql') return openTestStore();
  const connection = connectWithoutThreads(await newDatabase());
  onTestFinished(connection.close);
  return { store: wholeStore(storeOn(connection)), database: connection.database };
}
