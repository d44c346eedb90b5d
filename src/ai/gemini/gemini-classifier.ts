import { AiRefusedError, type IntentClassifier } from '../../domain/intent-classifier.js';
import { type LlmOptions, llmClassifier } from '../llm/llm-classifier.js';
import type { LlmClient } from '../llm/llm-client.js';
import { type GeminiAccess, geminiClient } from './gemini-client.js';

const DEFAULT_TIMEOUT_MS = 30_000;

export type GeminiOptions = GeminiAccess & LlmOptions;

/** Makes a classifier that asks a Gemini model. Make one for the whole process, since all callers must share its limiter. */
export function geminiClassifier(options: GeminiOptions): IntentClassifier {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return llmClassifier(clientFor(options), { ...options, timeoutMs, startsSmall: false });
}

function clientFor(access: GeminiAccess): LlmClient {
  const apiKey = access.apiKey.trim();
  if (/^[\x21-\x7e]+$/.test(apiKey)) return geminiClient({ ...access, apiKey });
  return { ...geminiClient({ ...access, apiKey: 'none' }), complete: refuseKey, listModels: refuseKey };
}

async function refuseKey(): Promise<never> {
  throw new AiRefusedError(
    'The Gemini API key is empty or holds a character that no key has, such as a space or a line break. Set GEMINI_API_KEY to the key and nothing else.',
  );
}
