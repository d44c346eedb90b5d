import type { AiProvider } from '../domain/generated/enums.js';
import type { IntentClassifier } from '../domain/intent-classifier.js';
import type { OfferRecord } from '../domain/offer.js';
import type { RunScope } from '../store/runs/runs.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { leadPages } from './lead-pages.js';
import { questionsOf, slicesOf, sortQuestions } from './questions.js';
import { modelScorer } from './score-by-model.js';
import { sortLeads } from './sort-leads.js';

/** The cost of a run if it started now and no request failed. */
export type RunEstimate = {
  readonly leads: number;
  /** How many of them have an existing verdict, or that of a lead of equal text. */
  readonly reused: number;
  /** How many of them the scoring model disqualifies. */
  readonly disqualified: number;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly provider: AiProvider;
  readonly model: string | null;
};

/** Estimates a run page by page, without a request to the AI. Returns null where the offer was deleted. */
export async function estimateRun(
  store: WorkspaceStore,
  classifier: IntentClassifier,
  offer: OfferRecord,
  scope: RunScope,
): Promise<RunEstimate | null> {
  const { provider, model } = classifier;
  const [inForce] = await store.models.inForce([offer.id]);
  if (!inForce) return null;
  const scorer = modelScorer(inForce);
  let [leads, asked, disqualified, requests, inputTokens, outputTokens] = [0, 0, 0, 0, 0, 0];
  for await (const page of leadPages((page) => store.runs.candidates(scope, page))) {
    const sorted = await sortLeads(page, scorer, scope.rescore);
    const questions = await questionsOf(offer, sorted.open, classifier);
    const { open } = await sortQuestions(store, offer, questions, scope.rescore ? null : model);
    leads += page.length;
    disqualified += sorted.disqualifiedCount;
    asked += open.length;
    for (const batch of model === null ? [] : slicesOf(open, classifier.batchSize)) {
      const tokens = classifier.estimate(
        offer,
        batch.map((question) => question.leads[0]),
      );
      requests += 1;
      inputTokens += tokens.inputTokens;
      outputTokens += tokens.outputTokens;
    }
  }
  const reused = leads - disqualified - asked;
  return { leads, reused, disqualified, requests, inputTokens, outputTokens, provider, model };
}
