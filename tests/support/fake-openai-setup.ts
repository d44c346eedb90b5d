import { type OpenAiOptions, openAiClassifier } from '../../src/ai/openai/openai-classifier.js';
import type {
  Classification,
  IntentAnswer,
  IntentClassifier,
  LeadToJudge,
} from '../../src/domain/intent-classifier.js';
import { asking, uninterrupted } from './asking.js';
import { clockWithoutWaiting, OFFER, someLead } from './fake-gemini-setup.js';
import { type FakeOpenAi, startFakeOpenAi } from './fake-openai.js';

export type OpenAiSetup = {
  readonly server: FakeOpenAi;
  readonly classifier: IntentClassifier;
  /** The waits of the classifier between attempts, in milliseconds; its clock advances automatically. */
  readonly waits: readonly number[];
  classify(...leads: readonly LeadToJudge[]): Promise<Classification>;
  /** Returns the answer about one lead. */
  judge(lead?: LeadToJudge): Promise<IntentAnswer | undefined>;
};

/** Makes a classifier with a new fake model server, without waiting. */
export async function setUpOpenAi(options: Partial<OpenAiOptions> = {}): Promise<OpenAiSetup> {
  const server = await startFakeOpenAi();
  const waits: number[] = [];
  const classifier = openAiClassifier({
    apiKey: null,
    model: 'qwen3',
    baseUrl: server.url,
    concurrency: 8,
    batchSize: 10,
    clock: clockWithoutWaiting(waits),
    random: () => 0.75,
    ...options,
  });
  const classify = (...leads: readonly LeadToJudge[]) => uninterrupted(classifier.classify(OFFER, leads, asking()));
  const judge = async (lead = someLead()) => (await classify(lead)).answers.get(lead.id);
  return { server, classifier, waits, classify, judge };
}
