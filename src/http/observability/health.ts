import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import { diskFault } from '../../disk.js';
import type { Services } from '../services.js';

/** Milliseconds after which a part without an answer counts as unavailable. */
const TIMEOUT = 5_000;

/** The state of each part that the service needs: "ok", or what is wrong. */
type Health = Readonly<Record<'database' | 'migrations' | 'disk' | 'runner', string>>;

/**
 * Serves `GET /healthz`, which says that the process is alive, and `GET /readyz`, which says whether the service can work, or
 * what prevents it. A note says whether the AI provider answers.
 */
export function serveHealth(app: Express, services: Services): void {
  app.get('/healthz', (_, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_, response) => {
    const health = await healthOf(services);
    const isReady = Object.values(health).every((state) => state === 'ok');
    // Neither a paused retention nor a missing provider stops the service from working.
    const notes = { retention: services.retention.state(), ai: services.providerNote() };
    const shown = Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== null));
    response.status(isReady ? 200 : 503).json({ ...health, ...shown });
  });
}

async function healthOf({ store, runner, logger }: Services): Promise<Health> {
  const check = async (name: string, answer: Promise<boolean>) => {
    try {
      return await Promise.race([answer, delay(TIMEOUT, null, { ref: false })]);
    } catch (error) {
      logger.error({ err: error }, `the ${name} does not answer`);
      return null;
    }
  };
  const [migrated, isThere, working, disk] = await Promise.all([
    check('database', store.ready()),
    check('database', store.isThere()),
    check('runner', runner.ready()),
    diskFault([tmpdir(), ...(store.folder === null ? [] : [store.folder])]),
  ]);
  return {
    database: migrated === null ? 'does not answer' : isThere === false ? 'was taken away or replaced' : 'ok',
    migrations: migrated === null ? 'not known' : migrated ? 'ok' : 'some are missing',
    disk: disk ?? 'ok',
    runner: working === null ? 'does not answer' : working ? 'ok' : 'does not work',
  };
}
