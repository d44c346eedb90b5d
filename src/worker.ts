import { JUDGE_VERSION } from './ai/local/judge-version.js';
import { watchProvider } from './ai/watch-provider.js';
import { type Config, ConfigError } from './config.js';
import { isPostgresUrl, shownUrl } from './database-url.js';
import { runProcess } from './run-process.js';
import { openRunner } from './runs/open-runner.js';
import type { Parts } from './service.js';
import { openStore } from './store/store.js';

/** Works on the runs of a PostgreSQL database without serving requests. Throws where the database is unavailable. */
async function startWorker({ databaseUrl }: Config, { metrics, ...parts }: Parts) {
  if (!isPostgresUrl(databaseUrl)) {
    const fault =
      'DATABASE_URL must be a PostgreSQL database for a worker: on SQLite "npm start" does all the work itself.';
    throw new ConfigError([fault]);
  }
  const store = await openStore(databaseUrl);
  await store.results.markOutdated(JUDGE_VERSION);
  const runner = await openRunner(databaseUrl, { store, ...parts, observer: metrics.runs });
  const stopping = new AbortController();
  watchProvider(parts.classifier, parts.logger, stopping.signal);
  await runner.resume();
  console.log(`Lead scoring works on the runs of ${shownUrl(databaseUrl)}`);
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await store.close();
    },
  };
}

runProcess(startWorker);
