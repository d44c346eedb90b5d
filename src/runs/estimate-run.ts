import type { AiProvider, IntentClassifier } from '../ai/intent-classifier.js';
import type { OfferRecord } from '../store/records.js';
import type { RunScope } from '../store/runs.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { leadPages } from './lead-pages.js';
import { piecesOf, questionsOf, sortQuestions } from './questions.js';

/** What a run would take, were it started now and every request answered at once. */
export type RunEstimate = {
  readonly leads: number;
  /** How many of them have a verdict that is there, or that of a lead of equal text. */
  readonly reused: number;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly provider: AiProvider;
  readonly model: string | null;
};

/** Goes through the leads as a run does, page by page, and asks nobody. */
export async function estimateRun(
  store: WorkspaceStore,
  classifier: IntentClassifier,
  offer: OfferRecord,
  scope: RunScope,
): Promise<RunEstimate> {
  const { provider, model } = classifier;
  let [leads, asked, requests, inputTokens, outputTokens] = [0, 0, 0, 0, 0];
  for await (const page of leadPages((page) => store.runs.candidates(scope, page))) {
    const questions = await questionsOf(offer, page, classifier);
    const { open } = await sortQuestions(store, offer, questions, scope.rescore ? null : model);
    leads += page.length;
    asked += open.length;
    for (const batch of model === null ? [] : piecesOf(open, classifier.batchSize)) {
      const tokens = classifier.estimate(
        offer,
        batch.map((question) => question.leads[0]),
      );
      requests += 1;
      inputTokens += tokens.inputTokens;
      outputTokens += tokens.outputTokens;
    }
  }
  return { leads, reused: leads - asked, requests, inputTokens, outputTokens, provider, model };
}
