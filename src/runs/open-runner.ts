import { isPostgresUrl } from '../database-url.js';
import { DatabaseUnavailable } from '../store/database-error.js';
import { embeddedRunner } from './embedded-runner.js';
import { patientStore } from './patient-store.js';
import type { RunEngine } from './run-engine.js';
import type { Runner } from './runner.js';

/** The runner for a database: with all other processes on PostgreSQL, alone on SQLite. */
export async function openRunner(databaseUrl: string, engine: RunEngine): Promise<Runner> {
  if (!isPostgresUrl(databaseUrl)) {
    const store = patientStore(engine.store, engine.clock, (error) => error instanceof DatabaseUnavailable);
    return embeddedRunner({ ...engine, store });
  }
  // Loaded when needed: the queue would take its memory and time in vain.
  return (await import('./queue/queued-runner.js')).queuedRunner(databaseUrl, engine);
}
