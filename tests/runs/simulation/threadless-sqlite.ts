import { createRequire } from 'node:module';
import type { Connection } from '../../../src/store/connection.js';
import { READ_LIMIT } from '../../../src/store/read-limit.js';
import { connectSqlite } from '../../../src/store/sqlite/sqlite-connect.js';
import type { SqliteThread } from '../../../src/store/sqlite/sqlite-connection.js';

const require = createRequire(import.meta.url);
const THREAD = require.resolve('../../../src/store/generated/sqlite-thread.cjs');

/** A connection that met a lock is made anew, and has to be told again. */
const NO_WAIT = { sql: 'PRAGMA busy_timeout = 0', args: [], inTransaction: false };

/** The driver does limited reads in a thread of its own, which would bring chance into the order of things. */
const UNLIMITED: Readonly<Record<string, string>> = { readWithin: 'read' };

/**
 * A SQLite database whose threads' work is done in this thread: a statement saves the way from thread to thread, which
 * takes longer than itself, and the same seed always meets the same order of things.
 */
export function connectWithoutThreads(url: string): Connection {
  return connectSqlite(url, READ_LIMIT, inPlace);
}

function inPlace(): SqliteThread {
  // Loaded anew, so that it has a connection of its own.
  delete require.cache[THREAD];
  const tasks = require(THREAD);
  let isImpatient = false;
  return {
    async run(name, task) {
      // Nobody waits for a lock: all would.
      if (!isImpatient) tasks.execute({ ...task, ...NO_WAIT });
      const outcome = tasks[UNLIMITED[name] ?? name]({ inTransaction: false, ...task });
      isImpatient = !('fault' in outcome);
      return outcome;
    },
    close: async () => tasks.close(),
  };
}
