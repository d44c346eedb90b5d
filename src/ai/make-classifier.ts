import type { Config } from '../config.js';
import type { CallObserver } from './call-observer.js';
import type { IntentClassifier } from './intent-classifier.js';
import { localClassifier } from './local/local-classifier.js';

/** Gemini where a key is set, else the built-in judge. */
export async function makeClassifier(config: Config, observer?: CallObserver): Promise<IntentClassifier> {
  const { gemini, aiConcurrency: concurrency, aiBatchSize: batchSize } = config;
  if (!gemini) return localClassifier();
  const { apiKey, model, baseUrl } = gemini;
  const limits = { concurrency, batchSize };
  // Loaded when needed: the SDK would take its memory and time in vain.
  const { geminiClassifier } = await import('./gemini/gemini-classifier.js');
  return geminiClassifier({ apiKey, model, baseUrl: baseUrl ?? undefined, ...limits, ...(observer && { observer }) });
}
