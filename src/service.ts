import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { JUDGE_VERSION } from './ai/local/judge-version.js';
import { watchProvider } from './ai/watch-provider.js';
import { openAuth } from './auth/auth.js';
import type { Principal } from './auth/authenticate.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { cleanUpDaily } from './daily-cleanup.js';
import type { IntentClassifier } from './domain/intent-classifier.js';
import { downloadLinks } from './exports/download-links.js';
import { makeContext } from './graphql/context.js';
import type { RequestNotes } from './graphql/request-notes.js';
import { schema } from './graphql/schema.js';
import { makeApp } from './http/app.js';
import { requestsInFlight } from './http/limits/requests-in-flight.js';
import { cutOffSlow, serverOptions, TIMEOUTS } from './http/limits/timeouts.js';
import { serveWebSocket } from './http/websocket/serve-websocket.js';
import { importService } from './imports/import-service.js';
import type { Metrics } from './metrics.js';
import { outcomeService } from './outcomes/outcome-service.js';
import { openRetention } from './retention.js';
import { openRunner } from './runs/open-runner.js';
import { runReads } from './runs/run-reads.js';
import { runService } from './runs/run-service.js';
import { openStoreAlone } from './store/service/open-store-alone.js';

/** Milliseconds that a stop waits for requests in flight. */
const STOP_GRACE = 2_500;

/** The parts of a service, besides its configuration. */
export type Parts = {
  readonly classifier: IntentClassifier;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

/** A service that answers requests. */
export type Service = {
  /** The address that it listens on, without a trailing slash. */
  readonly url: string;
  /** Finishes requests in flight, leaves runs to the next start, and closes everything. */
  stop(): Promise<void>;
};

/**
 * Opens the store, resumes unfinished runs and listens. Throws where the database (`DatabaseError`) or the port is unavailable, or
 * where the network could use the service without a key (`ConfigError`).
 */
export async function startService(
  config: Config,
  { classifier, clock, logger, metrics }: Parts,
  timeouts = TIMEOUTS,
): Promise<Service> {
  const store = await openStoreAlone(config.databaseUrl, timeouts.read);
  const auth = await openAuth(config, store, clock).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  await store.results.markOutdated(JUDGE_VERSION);
  const stopping = new AbortController();
  const engine = { store, classifier, clock, logger, observer: metrics.runs };
  const reads = runReads(store.runs.find, clock);
  const runner = await openRunner(config.databaseUrl, engine);
  const server = createServer(serverOptions(timeouts));
  const address = () => addressOf(server, config.host);
  const downloads = downloadLinks({
    secret: await store.settings.getOrCreate('download-secret', () => randomBytes(32).toString('hex')),
    baseUrl: () => config.publicUrl ?? address(),
    minutes: config.downloadLinkMinutes,
    now: clock.now,
  });
  const { uploadBytes, rows, cellCharacters } = config.limits;
  const limits = { maxBytes: uploadBytes, maxRows: rows, maxCellLength: cellCharacters };
  const contextFor = ({ workspace, keyId }: Principal, request: RequestNotes, signal: AbortSignal) => {
    const own = store.within(workspace);
    return makeContext({
      request,
      config,
      store: own,
      imports: importService(own, limits, clock.now),
      runs: runService({ ...engine, store: own, reads }, runner, stopping.signal),
      outcomes: outcomeService(own, limits, clock.now),
      downloads: downloads.within(workspace),
      now: clock.now,
      signal,
      hasKey: keyId !== null,
      mayIntrospect: keyId === null || config.sandbox,
    });
  };
  const retention = openRetention({ store, logger, now: clock.now }, config);
  const provider = watchProvider(classifier, logger, stopping.signal);
  const services = {
    config,
    auth,
    store,
    runner,
    retention,
    providerNote: provider.note,
    downloads,
    logger,
    now: clock.now,
    contextFor,
  };
  const app = await makeApp(schema, services, metrics);
  const inFlight = requestsInFlight();
  server.on('request', inFlight.listener);
  server.on('request', endConnections(stopping.signal));
  server.on('request', cutOffSlow(timeouts));
  server.on('request', app.express);
  await listen(server, config);
  const subscriptions = serveWebSocket(server, schema, services, timeouts);
  await store.imports.discardUnfinished();
  await runner.resume();
  const cleanup = cleanUpDaily({ store, retention, logger, now: clock.now });
  return {
    url: address(),
    async stop() {
      stopping.abort();
      const closed = close(server);
      const late = setTimeout(inFlight.cutOff, STOP_GRACE);
      await runner.stop();
      await cleanup.stop();
      await subscriptions.dispose();
      await closed;
      clearTimeout(late);
      await app.stop();
      await store.close();
    },
  };
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Closes each connection after its response while the service stops, since a kept-alive connection would delay the stop. */
function endConnections(stopping: AbortSignal): RequestListener {
  return ({ socket }, response) => {
    response.once('finish', () => {
      if (stopping.aborted) socket.end();
    });
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
