import type { Clock } from '../clock.js';
import { AiPausedError, AiRefusedError } from '../domain/intent-classifier.js';
import type { RunRecord } from '../domain/run.js';
import { DatabaseUnavailable } from '../store/database-error.js';
import type { LeadRange } from '../store/runs/run-leads.js';
import { recalculate } from './recalculate.js';
import type { RunEngine } from './run-engine.js';
import { RequestLimitError } from './run-recorder.js';
import { scoreRange } from './score-range.js';

const ALL_LEADS: LeadRange = { after: null, upTo: null };

const OWN_FAULT = 'The service had an internal error, which its log describes. Start another run to continue.';

/** Milliseconds. Timers overflow after 24 days, and do not count the time for which the machine was suspended. */
const LONGEST_SLEEP = 60_000;

/**
 * Does the remaining work of a run, and ends it. If the signal is aborted, stops and leaves the run as it is: it was cancelled,
 * or the process stops and resumes it at the next start.
 */
export async function carryOut(engine: RunEngine, run: RunRecord, signal: AbortSignal): Promise<void> {
  const { store, clock } = engine;
  try {
    if (run.kind === 'RECALCULATION') return await recalculate(engine, run, signal);
    await waitUntil(clock, run.resumesAt, signal);
    while ((await scoreOnce(engine, run, signal)) === 'PAUSED');
    await store.runs.finish(run.id, { status: 'COMPLETED', message: null }, clock.now());
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof RequestLimitError) await stopAtLimit(engine, run);
    else await failRun(engine, run, error);
  }
}

/** Ends a run that has reached its request limit. */
export async function stopAtLimit({ store, clock }: RunEngine, { id, maxRequests }: RunRecord): Promise<void> {
  const message =
    `The run stopped at its limit: it has made ${maxRequests} requests, as many as maxRequests allows. ` +
    'Start another run to score the other leads.';
  await store.runs.finish(id, { status: 'CANCELLED', message }, clock.now());
}

/** Ends a run that cannot continue, with the reason. */
export async function failRun({ store, clock, logger }: RunEngine, run: RunRecord, error: unknown): Promise<void> {
  const refused = error instanceof AiRefusedError;
  // The message of a provider may quote a lead, so it is stored with the run and not logged.
  logger.error({ runId: run.id, ...(!refused && { err: error }) }, 'scoring run failed');
  const message = refused ? error.message : faultOf(error);
  await store.runs.finish(run.id, { status: 'FAILED', message }, clock.now());
}

function faultOf(error: unknown): string {
  return error instanceof DatabaseUnavailable ? `${error.message} Start another run to continue.` : OWN_FAULT;
}

/** Scores until no lead is pending, or waits if the AI provider asks for a long wait. */
async function scoreOnce(engine: RunEngine, run: RunRecord, signal: AbortSignal): Promise<'DONE' | 'PAUSED'> {
  const { store, clock } = engine;
  await store.runs.start(run.id, clock.now());
  try {
    await scoreRange(engine, run, ALL_LEADS, signal);
    return 'DONE';
  } catch (error) {
    if (!(error instanceof AiPausedError) || signal.aborted) throw error;
    await store.runs.wait(run.id, error.message, error.resumesAt);
    await waitUntil(clock, error.resumesAt, signal);
    return 'PAUSED';
  }
}

async function waitUntil(clock: Clock, time: Date | null, signal: AbortSignal): Promise<void> {
  const remaining = () => (time ? time.getTime() - clock.now().getTime() : 0);
  while (remaining() > 0) await clock.sleep(Math.min(remaining(), LONGEST_SLEEP), signal);
}
