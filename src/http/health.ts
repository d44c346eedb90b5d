import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import { diskFault } from '../disk.js';
import type { Services } from './services.js';

/** Milliseconds after which what does not answer is taken for not there. */
const PATIENCE = 5_000;

/** What the service needs to work, and what is wrong with it, or "ok". */
type Health = Readonly<Record<'database' | 'migrations' | 'disk' | 'runner', string>>;

/**
 * `GET /healthz`: the process is alive. `GET /readyz`: it can work, or what keeps it from working,
 * and as a note whether the AI provider answers.
 */
export function serveHealth(app: Express, services: Services): void {
  app.get('/healthz', (_, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_, response) => {
    const health = await healthOf(services);
    const isReady = Object.values(health).every((state) => state === 'ok');
    // What is not removed keeps nobody from working, and without a provider all but new runs works.
    const notes = { retention: services.retention.state(), ai: services.providerNote() };
    const said = Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== null));
    response.status(isReady ? 200 : 503).json({ ...health, ...said });
  });
}

async function healthOf({ store, runner, logger }: Services): Promise<Health> {
  const answer = async (name: string, question: Promise<boolean>) => {
    try {
      return await Promise.race([question, delay(PATIENCE, null, { ref: false })]);
    } catch (error) {
      logger.error({ err: error }, `the ${name} does not answer`);
      return null;
    }
  };
  const [migrated, isThere, working, disk] = await Promise.all([
    answer('database', store.ready()),
    answer('database', store.isThere()),
    answer('runner', runner.ready()),
    diskFault([tmpdir(), ...(store.folder === null ? [] : [store.folder])]),
  ]);
  return {
    database: migrated === null ? 'does not answer' : isThere === false ? 'was taken away or replaced' : 'ok',
    migrations: migrated === null ? 'not known' : migrated ? 'ok' : 'some are missing',
    disk: disk ?? 'ok',
    runner: working === null ? 'does not answer' : working ? 'ok' : 'does not work',
  };
}
