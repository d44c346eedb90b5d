import Database from 'libsql';
import { withStoreBeside } from '../../../src/store/service/open-store-alone.js';

/** What other programs do to the database of a simulation. */
export type Outsiders = {
  /** Opens a store beside the service without its lock, as `npm run keys` does, and closes it. */
  openBeside(): Promise<void>;
  /** Locks the database for longer than anybody waits; null where the database is not to be locked. */
  readonly lock: (() => Unlock) | null;
};

export type Unlock = () => void;

export function outsiders(url: string, mayLock: boolean): Outsiders {
  return {
    openBeside: () => withStoreBeside(url, async (store) => void (await store.ready())),
    lock: mayLock ? () => lock(url.slice('file:'.length)) : null,
  };
}

function lock(file: string): Unlock {
  const database = new Database(file);
  database.exec('BEGIN IMMEDIATE');
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}
