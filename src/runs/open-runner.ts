import { isPostgresUrl } from '../database-url.js';
import { embeddedRunner } from './embedded-runner.js';
import { queuedRunner } from './queue/queued-runner.js';
import type { RunEngine } from './run-engine.js';
import type { Runner } from './runner.js';

/** The runner for a database: with all other processes on PostgreSQL, alone on SQLite. */
export async function openRunner(databaseUrl: string, engine: RunEngine): Promise<Runner> {
  return isPostgresUrl(databaseUrl) ? queuedRunner(databaseUrl, engine) : embeddedRunner(engine);
}
