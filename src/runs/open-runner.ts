import { isPostgresUrl } from '../database-url.js';
import { DatabaseUnavailable } from '../store/database-error.js';
import { embeddedRunner } from './embedded-runner.js';
import { retryingStore } from './retrying-store.js';
import type { RunEngine } from './run-engine.js';
import type { Runner } from './runner.js';

/** Opens the runner for a database: shared with other processes on PostgreSQL, alone on SQLite. */
export async function openRunner(databaseUrl: string, engine: RunEngine): Promise<Runner> {
  if (!isPostgresUrl(databaseUrl)) {
    const store = retryingStore(engine.store, engine.clock, (error) => error instanceof DatabaseUnavailable);
    return embeddedRunner({ ...engine, store });
  }
  // Loaded on demand: without PostgreSQL the queue would only cost memory and time.
  return (await import('./queue/queued-runner.js')).queuedRunner(databaseUrl, engine);
}
