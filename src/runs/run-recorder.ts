import { type AiTokens, addTokens, NO_TOKENS } from '../ai/intent-classifier.js';
import type { RunRecord } from '../store/records.js';
import type { JudgedLead } from '../store/runs.js';
import { inGroups } from './in-groups.js';
import type { RunEngine } from './run-engine.js';

/** The run has made as many requests as it may. */
export class RequestLimitError extends Error {
  override readonly name = 'RequestLimitError';
}

/** Puts into the store what becomes known of a run. */
export type RunRecorder = {
  /** Resolves once the verdicts are in the store. */
  record(judged: readonly JudgedLead[], tokens: AiTokens): Promise<void>;
  /** Counts a request that is about to be made. Rejects with a `RequestLimitError` where the run may make none. */
  countRequest(): Promise<void>;
  /** Resolves once every request is counted in the store. */
  settle(): Promise<void>;
};

type Recorded = { readonly judged: readonly JudgedLead[]; readonly tokens: AiTokens };

const NOTHING: Recorded = { judged: [], tokens: NO_TOKENS };

/** Once the signal is aborted, what is left is written without a wait. */
export function runRecorder({ store, clock, observer }: RunEngine, run: RunRecord, signal: AbortSignal): RunRecorder {
  let uncounted = 0;

  const write = inGroups(clock, signal, async (records: readonly Recorded[]) => {
    const requests = uncounted;
    uncounted = 0;
    const judged = records.flatMap((record) => record.judged);
    const tokens = records.map((record) => record.tokens).reduce(addTokens, NO_TOKENS);
    try {
      observer.recorded(await store.runs.record(run.id, judged, { ...tokens, requests }));
    } catch (error) {
      uncounted += requests;
      throw error;
    }
  });

  return {
    record: (judged, tokens) => write({ judged, tokens }),
    async countRequest() {
      if (run.maxRequests === null) {
        uncounted += 1;
        // The request does not wait for this. Where it fails, the next write counts again, and tells.
        write(NOTHING).catch(() => {});
      } else if (!(await store.runs.countRequest(run))) throw new RequestLimitError();
    },
    settle: () => write(NOTHING),
  };
}
