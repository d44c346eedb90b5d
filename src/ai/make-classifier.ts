import type { AiProvider } from '../domain/generated/enums.js';
import type { IntentClassifier } from '../domain/intent-classifier.js';
import type { CallObserver } from './call-observer.js';
import { gemini } from './gemini/gemini.js';
import type { LanguageModel, OpenModel } from './language-model.js';
import { localClassifier } from './local/local-classifier.js';
import { openai } from './openai/openai.js';

/** The providers of language models, by their names in the schema. `LOCAL` is the built-in judge. */
export const LANGUAGE_MODELS: Readonly<Record<Exclude<AiProvider, 'LOCAL'>, LanguageModel>> = {
  GEMINI: gemini,
  OPENAI: openai,
};

/** The part of the configuration that chooses and configures the classifier. */
export type ClassifierConfig = {
  /** Opens the chosen model; null where the built-in judge is used. */
  readonly openModel: OpenModel | null;
  readonly aiConcurrency: number;
  readonly aiBatchSize: number;
  readonly aiTimeoutSeconds: number | null;
};

/** Makes the classifier of the configured model, or else the built-in judge. */
export async function makeClassifier(config: ClassifierConfig, observer?: CallObserver): Promise<IntentClassifier> {
  const { openModel, aiConcurrency: concurrency, aiBatchSize: batchSize, aiTimeoutSeconds: seconds } = config;
  if (openModel === null) return localClassifier();
  const timeoutMs = seconds === null ? undefined : seconds * 1_000;
  return openModel({ concurrency, batchSize, timeoutMs, ...(observer && { observer }) });
}
