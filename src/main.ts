import { pino } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import { makeClassifier } from './ai/make-classifier.js';
import { systemClock } from './clock.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { shownUrl } from './database-url.js';
import { makeMetrics } from './metrics.js';
import { type Service, startService } from './service.js';
import { DatabaseError } from './store/database-error.js';

/** Milliseconds that a stop may take before whatever is left is cut off. */
const STOP_LIMIT = 4_500;

async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig(process.env);
  // What is for people goes to standard output, what is for programs to standard error.
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const metrics = makeMetrics();
  collectDefaultMetrics({ register: metrics.registry });
  const classifier = makeClassifier(config, metrics.calls);
  const service = await startService(config, { classifier, clock: systemClock, logger, metrics });
  console.log(welcome(config, service.url));
  const stop = stopOnce(service);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function welcome({ databaseUrl, gemini, publicUrl }: Config, url: string): string {
  const ai = gemini ? `Gemini (${gemini.model})` : 'the local classifier (set GEMINI_API_KEY to use Gemini)';
  return [
    `Lead scoring listens on ${url}`,
    `  database  ${shownUrl(databaseUrl)}`,
    `  AI        ${ai}`,
    `  open      ${publicUrl ?? url}/graphql`,
  ].join('\n');
}

function stopOnce(service: Service): () => void {
  let stopping = false;
  return () => {
    // Under npm a Ctrl-C comes twice: from the terminal, and from npm.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_LIMIT).unref();
    void service.stop().then(() => process.exit(0));
  };
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `The port is taken by another program (${message}). Set PORT to a free one.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no such address (${message}). Set HOST to one that it has.`;
  return stack ?? String(error);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
