import { geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { openFakeGemini } from '../support/gemini-service.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';

/** Starts a service whose clock is set by hand, and notes how long it means to sleep. */
export async function startWithClock() {
  const gemini = await openFakeGemini();
  const naps: number[] = [];
  const clock = skippingClock((milliseconds) => naps.push(milliseconds));
  const access = { apiKey: API_KEY, model: 'gemini-3.5-flash-lite', baseUrl: gemini.url };
  const classifier = geminiClassifier({ ...access, concurrency: 2, batchSize: 1, clock });
  return { ...(await startTestService({ classifier, clock })), gemini, clock, classifier, naps };
}
