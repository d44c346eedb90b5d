import { pino } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import { makeClassifier } from './ai/make-classifier.js';
import { systemClock } from './clock.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { loadEnvFile } from './env-file.js';
import { makeLogger } from './logger.js';
import { makeMetrics } from './metrics.js';
import type { Parts } from './service.js';
import { DatabaseError } from './store/database-error.js';

/** Milliseconds after which a stop ends the process even if something is still running. */
const STOP_LIMIT = 4_500;

/** Milliseconds between two checks whether the parent process still runs. */
const PARENT_CHECK_INTERVAL = 500;

type Stoppable = { stop(): Promise<void> };

/** Starts a program with the configuration of the environment and stops it on a signal. Prints the reason and exits with 1 if the start fails. */
export function runProcess(start: (config: Config, parts: Parts) => Promise<Stoppable>): void {
  startUp(start).catch((error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  });
}

async function startUp(start: (config: Config, parts: Parts) => Promise<Stoppable>): Promise<void> {
  loadEnvFile();
  const config = readConfig(process.env);
  // Messages for people go to standard output, the log goes to standard error.
  const logger = makeLogger(config.logLevel, pino.destination(2));
  const metrics = makeMetrics();
  collectDefaultMetrics({ register: metrics.registry });
  const classifier = await makeClassifier(config, metrics.calls);
  const stop = stopOnce(await start(config, { classifier, clock: systemClock, logger, metrics }));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  if (process.env.npm_command) onParentsEnd(stop);
}

/** Stops when the parent process ends: under npm, a signal ends the shell in between, which does not pass it on. */
function onParentsEnd(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_CHECK_INTERVAL).unref();
}

function stopOnce(started: Stoppable): () => void {
  let stopping = false;
  return () => {
    // Under npm a Ctrl-C comes twice: from the terminal, and from npm.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_LIMIT).unref();
    void started.stop().then(() => process.exit(0));
  };
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `The port is taken by another program (${message}). Set PORT to a free port.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine does not have that address (${message}). Set HOST to one that it has.`;
  return stack ?? String(error);
}
