import type { Config } from '../config.js';
import { geminiClassifier } from './gemini/gemini-classifier.js';
import type { IntentClassifier } from './intent-classifier.js';
import { localClassifier } from './local/local-classifier.js';

/** Gemini where a key is set, else the local classifier. */
export function makeClassifier({ gemini, aiConcurrency }: Config): IntentClassifier {
  if (!gemini) return localClassifier();
  const { apiKey, model, baseUrl } = gemini;
  return geminiClassifier({ apiKey, model, baseUrl: baseUrl ?? undefined, concurrency: aiConcurrency });
}
