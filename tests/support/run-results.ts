import { NO_USAGE } from '../../src/domain/intent-classifier.js';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { type JudgedFacts, modelScorer, resultsOf } from '../../src/runs/score-by-model.js';
import type { RunResults } from '../../src/store/runs/run-progress.js';

/** Returns the results that a run records for judged leads, by the built-in scoring model. */
export async function results(judged: readonly JudgedFacts[]): Promise<RunResults> {
  const scorer = modelScorer({ version: 1, content: BUILT_IN_MODEL });
  return { modelVersion: scorer.version, judged: await resultsOf(judged, scorer), usage: NO_USAGE, now: new Date() };
}
