import type { Express } from 'express';
import type { Services } from './services.js';

/** `GET /healthz`: the process is alive. `GET /readyz`: it can work. */
export function serveHealth(app: Express, { store, logger }: Services): void {
  app.get('/healthz', (_, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_, response) => {
    try {
      const database = (await store.ready()) ? 'ok' : 'migrations are missing';
      response.status(database === 'ok' ? 200 : 503).json({ database });
    } catch (error) {
      logger.error({ err: error }, 'the database does not answer');
      response.status(503).json({ database: 'does not answer' });
    }
  });
}
