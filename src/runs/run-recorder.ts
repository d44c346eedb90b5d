import { type AiTokens, type AiUsage, addTokens, NO_TOKENS } from '../domain/intent-classifier.js';
import type { CriterionLead } from '../domain/lead.js';
import type { RunRecord } from '../domain/run.js';
import { groupWrites } from './group-writes.js';
import type { RunEngine } from './run-engine.js';
import { type JudgedFacts, type ModelScorer, modelScorer, resultsOf } from './score-by-model.js';

/** The run has reached its request limit. */
export class RequestLimitError extends Error {
  override readonly name = 'RequestLimitError';
}

/** Records the results of a run in the store. */
export type RunRecorder = {
  /** The scorer of the current scoring model, as of the last write. */
  readonly scorer: ModelScorer;
  /** Scores leads. Resolves once their results are in the store. */
  record(judged: readonly JudgedFacts[], tokens: AiTokens): Promise<void>;
  /** Counts a request before it is sent. Rejects with a `RequestLimitError` at the limit. */
  countRequest(): Promise<void>;
  /** Resolves once all requests are counted in the store. */
  settle(): Promise<void>;
};

type Recorded = { readonly judged: readonly JudgedFacts[]; readonly tokens: AiTokens };

const NOTHING: Recorded = { judged: [], tokens: NO_TOKENS };

function withCurrentLeads(judged: readonly JudgedFacts[], leads: ReadonlyMap<string, CriterionLead>): JudgedFacts[] {
  return judged.map((one) => ({ ...one, lead: { ...one.lead, ...leads.get(one.lead.id) } }));
}

/**
 * Makes a recorder. Once the signal is aborted, it writes the remaining results without a wait. Calls `leave` where a model that
 * was published during the run admits leads without a verdict. Returns null where the offer does not exist.
 */
export async function runRecorder(
  { store, clock, observer }: RunEngine,
  run: RunRecord,
  signal: AbortSignal,
  leave: () => void,
): Promise<RunRecorder | null> {
  const model = await store.runs.model(run.offerId);
  if (!model) return null;
  let uncounted = 0;
  let scorer = modelScorer(model);

  /** Writes results by the current model. */
  async function writeResults(judged: readonly JudgedFacts[], usage: AiUsage): Promise<void> {
    for (let current = judged; ; ) {
      const { version: modelVersion } = scorer;
      const results = await resultsOf(current, scorer);
      const recorded = await store.runs.record(run.id, { modelVersion, judged: results, usage, now: clock.now() });
      if (recorded !== 'MODEL_CHANGED') {
        if (results.length < judged.length) leave();
        return observer.recorded(recorded);
      }
      const published = await store.runs.model(run.offerId);
      if (!published) return;
      scorer = modelScorer(published);
      // The columns of its criteria may have changed since: a change did not make results stale before this model.
      current = withCurrentLeads(judged, await store.runs.criterionLeads(judged.map(({ lead }) => lead.id)));
    }
  }

  const write = groupWrites(clock, signal, async (records: readonly Recorded[]) => {
    const requests = uncounted;
    uncounted = 0;
    const judged = records.flatMap((record) => record.judged);
    const tokens = records.map((record) => record.tokens).reduce(addTokens, NO_TOKENS);
    try {
      await writeResults(judged, { ...tokens, requests });
    } catch (error) {
      uncounted += requests;
      throw error;
    }
  });

  return {
    get scorer() {
      return scorer;
    },
    record: (judged, tokens) => write({ judged, tokens }),
    async countRequest() {
      if (run.maxRequests === null) {
        uncounted += 1;
        // The request does not wait for this. If it fails, the next write counts the request and reports the error.
        write(NOTHING).catch(() => {});
      } else if (!(await store.runs.countRequest(run))) throw new RequestLimitError();
    },
    settle: () => write(NOTHING),
  };
}
