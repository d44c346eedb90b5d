import type { Config } from '../config.js';
import type { CallObserver } from './call-observer.js';
import { geminiClassifier } from './gemini/gemini-classifier.js';
import type { IntentClassifier } from './intent-classifier.js';
import { localClassifier } from './local/local-classifier.js';

/** Gemini where a key is set, else the local classifier. */
export function makeClassifier(config: Config, observer?: CallObserver): IntentClassifier {
  const { gemini, aiConcurrency: concurrency, aiBatchSize: batchSize } = config;
  if (!gemini) return localClassifier();
  const { apiKey, model, baseUrl } = gemini;
  const limits = { concurrency, batchSize };
  return geminiClassifier({ apiKey, model, baseUrl: baseUrl ?? undefined, ...limits, ...(observer && { observer }) });
}
