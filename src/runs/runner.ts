import type { RunRecord } from '../domain/run.js';

/** Carries out runs in the background. */
export type Runner = {
  /** Begins to work on a run, unless it is being worked on; after `stop` it is left to the next process. */
  submit(run: RunRecord): void;
  /** Stops working on a run, and resolves once nothing of it is under way. */
  abort(runId: string): Promise<void>;
  /** Whether it works on runs. */
  ready(): Promise<boolean>;
  /** Takes up what an earlier process left unfinished. */
  resume(): Promise<void>;
  /** Stops working on all runs, to be resumed by the next process. */
  stop(): Promise<void>;
};
