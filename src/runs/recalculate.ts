import type { RunRecord } from '../store/records.js';
import { yieldByText } from '../yield-by-text.js';
import type { RunEngine } from './run-engine.js';
import { modelScorer } from './score-by-model.js';

/** Results that are given points at a time. */
const PAGE = 1_000;

/**
 * Gives the results of an offer the points of its scoring model in force, from the verdicts that are stored, and ends the
 * run. A model that is published meanwhile is gone on to. Throws the signal's reason when it is aborted.
 */
export async function recalculate({ store, clock }: RunEngine, run: RunRecord, signal: AbortSignal): Promise<void> {
  await store.runs.start(run.id, clock.now());
  for (;;) {
    const model = await store.runs.model(run.offerId);
    if (!model) return;
    const done = await recalculateBy({ store }, run, model, signal);
    if (done && (await store.runs.completeRecalculation(run.id, model.version, clock.now())) === null) return;
  }
}

/** Answers whether it went through all results; false where another model is in force by now. */
async function recalculateBy(
  { store }: Pick<RunEngine, 'store'>,
  run: RunRecord,
  model: Parameters<typeof modelScorer>[0],
  signal: AbortSignal,
): Promise<boolean> {
  const scorer = modelScorer(model);
  const turn = yieldByText();
  for (let after: string | null = null; ; ) {
    signal.throwIfAborted();
    const outdated = await store.runs.outdated(run.offerId, model.version, { first: PAGE, after });
    const results = [];
    for (const { leadId, lead, facts } of outdated) {
      await turn(lead);
      results.push({ leadId, result: scorer.resultOf(facts, lead) });
    }
    if ((await store.runs.recordRecalculated(run.id, model.version, results)) !== null) return false;
    after = outdated.at(-1)?.leadId ?? null;
    if (outdated.length < PAGE) return true;
  }
}
