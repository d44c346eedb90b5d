import type { RunRecord } from '../store/records.js';
import { carryOut, type RunEngine } from './run-engine.js';
import type { Runner } from './runner.js';

type Task = { readonly abort: AbortController; readonly done: Promise<void> };

/** Carries out all runs in this process. */
export function embeddedRunner(engine: RunEngine): Runner {
  const tasks = new Map<string, Task>();
  let [resumed, stopped] = [false, false];

  function submit(run: RunRecord): void {
    if (stopped || tasks.has(run.id)) return;
    const abort = new AbortController();
    const done = carryOut(engine, run, abort.signal)
      .catch((error: unknown) => engine.logger.error({ err: error, runId: run.id }, 'scoring run could not be ended'))
      .finally(() => tasks.delete(run.id));
    tasks.set(run.id, { abort, done });
  }

  async function abortTasks(stopped: readonly Task[]): Promise<void> {
    for (const { abort } of stopped) abort.abort();
    await Promise.all(stopped.map(({ done }) => done));
  }

  return {
    submit,
    async abort(runId) {
      const task = tasks.get(runId);
      if (task) await abortTasks([task]);
    },
    ready: async () => resumed && !stopped,
    async resume() {
      for (const run of await engine.store.runs.unfinished()) submit(run);
      resumed = true;
    },
    stop() {
      stopped = true;
      return abortTasks([...tasks.values()]);
    },
  };
}
