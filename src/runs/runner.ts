import type { RunRecord } from '../domain/run.js';

/** Carries out runs in the background. */
export type Runner = {
  /** Starts a run, unless it is in progress; after `stop` it is left to the next process. */
  submit(run: RunRecord): void;
  /** Aborts a run, and resolves once its work has stopped. */
  abort(runId: string): Promise<void>;
  /** Whether it works on runs. */
  ready(): Promise<boolean>;
  /** Resumes runs that an earlier process left unfinished. */
  resume(): Promise<void>;
  /** Stops all runs; the next process resumes them. */
  stop(): Promise<void>;
};
