import type { Config } from '../config.js';
import type { CallObserver } from './call-observer.js';
import type { IntentClassifier } from './intent-classifier.js';
import { localClassifier } from './local/local-classifier.js';

/** The model that is set up, else the built-in judge. Each is loaded when needed: its SDK would take its memory in vain. */
export async function makeClassifier(config: Config, observer?: CallObserver): Promise<IntentClassifier> {
  const { gemini, openai, aiConcurrency: concurrency, aiBatchSize: batchSize, aiTimeoutSeconds: seconds } = config;
  const timeoutMs = seconds === null ? undefined : seconds * 1_000;
  const options = { concurrency, batchSize, timeoutMs, ...(observer && { observer }) };
  if (gemini) {
    const { geminiClassifier } = await import('./gemini/gemini-classifier.js');
    return geminiClassifier({ ...gemini, baseUrl: gemini.baseUrl ?? undefined, ...options });
  }
  if (openai) return (await import('./openai/openai-classifier.js')).openAiClassifier({ ...openai, ...options });
  return localClassifier();
}
