import { onTestFinished } from 'vitest';
import { makeClassifier } from '../../src/ai/make-classifier.js';
import { type Clock, systemClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import type { IntentClassifier } from '../../src/domain/intent-classifier.js';
import { TIMEOUTS, type Timeouts } from '../../src/http/limits/timeouts.js';
import { makeLogger } from '../../src/logger.js';
import { makeMetrics } from '../../src/metrics.js';
import { type Service, startService } from '../../src/service.js';
import { type Client, makeClient } from './client.js';
import { newDatabase } from './databases.js';
import { once } from './once.js';

type LogLine = Readonly<Record<string, unknown>>;

const REQUESTS = new Set(['request', 'operation by WebSocket']);

export type TestService = Service & {
  readonly client: Client;
  /** The parsed log lines, without those of requests and of the AI provider. */
  readonly log: readonly LogLine[];
  /** The log lines about responses of the AI provider. */
  readonly providerLog: readonly LogLine[];
  /** The log lines of requests. */
  readonly requestLog: readonly LogLine[];
  readonly databaseUrl: string;
};

export type TestOptions = {
  readonly env?: Record<string, string>;
  readonly classifier?: IntentClassifier;
  readonly clock?: Clock;
  /** Milliseconds that differ from the service's defaults. */
  readonly timeouts?: Partial<Timeouts>;
  /** The database; by default a new one, which is removed after the test. */
  readonly databaseUrl?: string;
};

/** Starts a real service on a free port of loopback with a new database; it is stopped after the test. */
export async function startTestService(options: TestOptions = {}): Promise<TestService> {
  const databaseUrl = options.databaseUrl ?? (await newDatabase());
  const [log, requestLog, providerLog]: [LogLine[], LogLine[], LogLine[]] = [[], [], []];
  const logger = makeLogger('info', {
    write(text) {
      const line: LogLine = JSON.parse(text);
      (REQUESTS.has(String(line.msg)) ? requestLog : 'sendsTo' in line ? providerLog : log).push(line);
    },
  });
  const config = readConfig({ PORT: '0', DATABASE_URL: databaseUrl, ...options.env });
  const metrics = makeMetrics();
  const classifier = options.classifier ?? (await makeClassifier(config, metrics.calls));
  const parts = { classifier, clock: options.clock ?? systemClock, logger, metrics };
  const service = await startService(config, parts, { ...TIMEOUTS, ...options.timeouts });
  const stop = once(service.stop);
  onTestFinished(stop);
  return { url: service.url, stop, client: makeClient(service.url), log, requestLog, providerLog, databaseUrl };
}
