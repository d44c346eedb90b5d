import type { RunRecord } from '../domain/run.js';
import type { PublishedModel } from '../domain/scoring-model.js';
import { prefetch } from '../prefetch.js';
import type { Recalculated } from '../store/results/recalculation.js';
import type { Store } from '../store/store.js';
import { yieldByText } from '../yield-by-text.js';
import type { RunEngine } from './run-engine.js';
import { modelScorer } from './score-by-model.js';

/** The number of results that are recalculated at a time. */
const PAGE = 500;

/**
 * Recalculates the results of an offer by its current scoring model, from the stored verdicts, and ends the run. Starts over if
 * another model is published during the run. Throws the signal's reason when it is aborted.
 */
export async function recalculate({ store, clock }: RunEngine, run: RunRecord, signal: AbortSignal): Promise<void> {
  await store.runs.start(run.id, clock.now());
  for (;;) {
    const model = await store.runs.model(run.offerId);
    if (!model) return;
    const done = await recalculateBy({ store, clock }, run, model, signal);
    if (done && (await store.runs.completeRecalculation(run.id, model.version, clock.now())) === null) return;
  }
}

/** Returns whether all results were recalculated; false where another model was published. */
async function recalculateBy(
  { store, clock }: Pick<RunEngine, 'store' | 'clock'>,
  run: RunRecord,
  model: PublishedModel,
  signal: AbortSignal,
): Promise<boolean> {
  // The next page is computed while one is written.
  for await (const results of prefetch(recalculated(store, model))) {
    signal.throwIfAborted();
    if ((await store.runs.recordRecalculated(run, model.version, results, clock.now())) !== null) return false;
  }
  return true;
}

/** Yields the results of former models with their points by this one, page by page. */
async function* recalculated(
  { runs }: Pick<Store, 'runs'>,
  model: PublishedModel,
): AsyncGenerator<readonly Recalculated[]> {
  const scorer = modelScorer(model);
  const turn = yieldByText(scorer.weight);
  for (let after: string | null = null; ; ) {
    const page = await runs.outdated(model.offerId, model.version, { first: PAGE, after });
    const results: Recalculated[] = [];
    for (const outdated of page) {
      await turn(outdated.lead);
      results.push({ outdated, points: scorer.pointsOf(outdated) });
    }
    yield results;
    after = page.at(-1)?.leadId ?? null;
    if (page.length < PAGE) return;
  }
}
