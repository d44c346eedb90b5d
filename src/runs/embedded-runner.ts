import type { RunRecord } from '../domain/run.js';
import { carryOut } from './carry-out-run.js';
import type { RunEngine } from './run-engine.js';
import type { Runner } from './runner.js';

/** Milliseconds between two searches for runs that are not in progress. */
const ROUND = 30_000;

type Task = { readonly run: RunRecord; readonly abort: AbortController; readonly done: Promise<void> };

/** Carries out all runs in this process. */
export function embeddedRunner(engine: RunEngine): Runner {
  const { store, clock, logger } = engine;
  const tasks = new Map<string, Task>();
  /** Runs that could neither continue nor end, for example while the database was locked. */
  const stranded = new Set<string>();
  /** Runs that begin when an earlier one of the same kind and offer has ended. */
  const waiting = new Map<string, RunRecord>();
  const stopping = new AbortController();
  let resumed = false;

  function submit(run: RunRecord): void {
    if (stopping.signal.aborted || tasks.has(run.id)) return;
    const isBefore = ({ run: other }: Task) => other.offerId === run.offerId && other.kind === run.kind;
    if ([...tasks.values()].some(isBefore)) waiting.set(run.id, run);
    else begin(run);
  }

  function begin(run: RunRecord): void {
    const abort = new AbortController();
    const done = carryOut(engine, run, abort.signal)
      .catch((error: unknown) => {
        stranded.add(run.id);
        logger.error({ err: error, runId: run.id }, 'scoring run could not be ended; it will be resumed');
      })
      .finally(() => {
        tasks.delete(run.id);
        submitWaiting();
      });
    tasks.set(run.id, { run, abort, done });
  }

  function submitWaiting(): void {
    const runs = [...waiting.values()];
    waiting.clear();
    for (const run of runs) submit(run);
  }

  async function resumeRuns(): Promise<void> {
    const runs = await store.runs.unfinished();
    stranded.clear();
    for (const run of runs) submit(run);
  }

  async function resumeRegularly(): Promise<void> {
    for (;;) {
      await clock.sleep(ROUND, stopping.signal);
      await resumeRuns().catch((error: unknown) =>
        logger.error({ err: error }, 'unfinished runs could not be resumed'),
      );
    }
  }

  async function abortTasks(stopped: readonly Task[]): Promise<void> {
    for (const { abort } of stopped) abort.abort();
    await Promise.all(stopped.map(({ done }) => done));
  }

  return {
    submit,
    async abort(runId) {
      waiting.delete(runId);
      const task = tasks.get(runId);
      if (task) await abortTasks([task]);
    },
    ready: async () => resumed && !stopping.signal.aborted && stranded.size === 0,
    async resume() {
      await resumeRuns();
      resumed = true;
      // The loop ends when the runner stops.
      resumeRegularly().catch(() => {});
    },
    stop() {
      stopping.abort();
      return abortTasks([...tasks.values()]);
    },
  };
}
