import type { IntentClassifier } from '../../domain/intent-classifier.js';
import { type LlmOptions, llmClassifier } from '../llm/llm-classifier.js';
import { type OpenAiAccess, openAiClient } from './openai-client.js';

/** A model on a local machine may take minutes for a request. */
const DEFAULT_TIMEOUT_MS = 300_000;

export type OpenAiOptions = OpenAiAccess & LlmOptions;

/** Makes a classifier that asks any server with OpenAI's chat completions API. Make one for the whole process. */
export function openAiClassifier(options: OpenAiOptions): IntentClassifier {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return llmClassifier(openAiClient(options), { ...options, timeoutMs, startsSmall: true });
}
