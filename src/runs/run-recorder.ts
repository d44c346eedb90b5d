import { type AiTokens, type AiUsage, addTokens, NO_TOKENS } from '../domain/intent-classifier.js';
import type { CriterionLead } from '../domain/lead.js';
import type { RunRecord } from '../domain/run.js';
import { inGroups } from './in-groups.js';
import type { RunEngine } from './run-engine.js';
import { type JudgedFacts, type ModelScorer, modelScorer, resultsOf } from './score-by-model.js';

/** The run has made as many requests as it may. */
export class RequestLimitError extends Error {
  override readonly name = 'RequestLimitError';
}

/** Puts into the store what becomes known of a run. */
export type RunRecorder = {
  /** What gives points now: by the scoring model in force, as far as is known. */
  readonly scorer: ModelScorer;
  /** Gives leads their points. Resolves once their results are in the store. */
  record(judged: readonly JudgedFacts[], tokens: AiTokens): Promise<void>;
  /** Counts a request that is about to be made. Rejects with a `RequestLimitError` where the run may make none. */
  countRequest(): Promise<void>;
  /** Resolves once every request is counted in the store. */
  settle(): Promise<void>;
};

type Recorded = { readonly judged: readonly JudgedFacts[]; readonly tokens: AiTokens };

const NOTHING: Recorded = { judged: [], tokens: NO_TOKENS };

function withLeadsOfNow(judged: readonly JudgedFacts[], leads: ReadonlyMap<string, CriterionLead>): JudgedFacts[] {
  return judged.map((one) => ({ ...one, lead: { ...one.lead, ...leads.get(one.lead.id) } }));
}

/**
 * Once the signal is aborted, what is left is written without a wait. Calls `leave` where a model that was published
 * meanwhile lets leads in again that nobody was asked about. Null where the offer is not there.
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

  /** Writes results by the model that is in force when they are written. */
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
      // The columns that its criteria read may have changed since, which made no result stale before.
      current = withLeadsOfNow(judged, await store.runs.criterionLeads(judged.map(({ lead }) => lead.id)));
    }
  }

  const write = inGroups(clock, signal, async (records: readonly Recorded[]) => {
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
        // The request does not wait for this. Where it fails, the next write counts again, and tells.
        write(NOTHING).catch(() => {});
      } else if (!(await store.runs.countRequest(run))) throw new RequestLimitError();
    },
    settle: () => write(NOTHING),
  };
}
