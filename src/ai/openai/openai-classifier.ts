import type { IntentClassifier } from '../../domain/intent-classifier.js';
import { type LlmOptions, llmClassifier } from '../llm/llm-classifier.js';
import { type OpenAiAccess, openAiClient } from './openai-client.js';

/** A model on somebody's own machine may take minutes for a request. */
const DEFAULT_TIMEOUT_MS = 300_000;

export type OpenAiOptions = OpenAiAccess & LlmOptions;

/** Judges leads by a model behind any server that speaks OpenAI's chat completions. Make one for the whole process. */
export function openAiClassifier(options: OpenAiOptions): IntentClassifier {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return llmClassifier(openAiClient(options), { ...options, timeoutMs, startsSmall: true });
}
