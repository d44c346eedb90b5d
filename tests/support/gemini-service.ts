import { onTestFinished } from 'vitest';
import { geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import { type FakeGemini, startFakeGemini } from './fake-gemini.js';
import { API_KEY } from './fake-gemini-setup.js';
import { startTestService, type TestOptions, type TestService } from './service.js';

export type GeminiService = TestService & { readonly gemini: FakeGemini };

/** Starts a service with a fake Gemini server and the real SDK between them. */
export async function startGeminiService(options: TestOptions = {}): Promise<GeminiService> {
  const gemini = await openFakeGemini();
  const service = await startTestService({ ...options, env: { ...geminiEnv(gemini), ...options.env } });
  return { ...service, gemini };
}

/** Starts the same, but the service does not wait before it retries. */
export async function startImpatientService(): Promise<GeminiService> {
  const gemini = await openFakeGemini();
  const access = { apiKey: API_KEY, model: 'gemini-3.5-flash-lite', baseUrl: gemini.url };
  const classifier = geminiClassifier({ ...access, concurrency: 8, batchSize: 1, random: () => 0 });
  return { ...(await startTestService({ classifier })), gemini };
}

/** Starts a fake Gemini that is closed after the test. */
export async function openFakeGemini(): Promise<FakeGemini> {
  const gemini = await startFakeGemini();
  onTestFinished(() => gemini.close());
  return gemini;
}

/** Returns the variables that point a service to a fake Gemini, with one lead per request, so that calls can be counted by leads. */
export function geminiEnv({ url }: FakeGemini) {
  return { GEMINI_API_KEY: API_KEY, GOOGLE_GEMINI_BASE_URL: url, AI_BATCH_SIZE: '1' };
}
