import type { Attempt, SendRequest } from '../../../src/ai/llm/attempt.js';
import type { CallFault } from '../../../src/ai/llm/fault.js';
import { promptClassifier } from '../../../src/ai/llm/prompt-classifier.js';
import type { Clock } from '../../../src/clock.js';
import { AiPausedError, AiRefusedError, type LeadToJudge, NO_TOKENS } from '../../../src/domain/intent-classifier.js';
import type { Chance } from './chance.js';
import type { ScriptedClassifier } from './scripted-classifier.js';

const HOUR = 60 * 60 * 1_000;
const TIMEOUT = 30_000;

/** How likely a request ends so; the rest are answered. */
const FAULTS: readonly (Omit<CallFault, 'message'> & { readonly share: number })[] = [
  { share: 0.06, code: 'RATE_LIMITED', cause: 'OVERLOAD', retryAfterMs: 20_000 },
  { share: 0.04, code: 'RATE_LIMITED', cause: 'OVERLOAD' },
  { share: 0.06, code: 'UNAVAILABLE' },
  { share: 0.03, code: 'TIMEOUT' },
  { share: 0.05, code: 'UNUSABLE_REPLY' },
  { share: 0.03, code: 'BLOCKED' },
];
const WITHOUT_FAULT: CallFault = { code: 'UNUSABLE_REPLY', message: 'No answer.' };

/**
 * The classifier that asks Gemini, with its limiter, its batches and its attempts, over requests that answer by chance:
 * 429, 500, hang, garbage, wrong ids, a used-up quota, a refused key. Holds it and the run engine to what they promise.
 */
export function scriptedGemini(chance: Chance, clock: Clock, settled: ReadonlySet<string>): ScriptedClassifier {
  const batchSize = 1 + Math.floor(chance('batch size') * 8);
  const concurrency = 1 + Math.floor(chance('concurrency') * 5);
  const violations: string[] = [];
  const underWay = new Set<string>();
  let callsUnderWay = 0;
  let calls = 0;
  let behaved = false;

  function begin(leads: readonly LeadToJudge[], attempt: number): void {
    callsUnderWay += 1;
    if (callsUnderWay > concurrency) violations.push(`${callsUnderWay} requests at once`);
    if (leads.length > batchSize) violations.push(`${leads.length} leads in a request`);
    if (attempt > 24) violations.push(`asked ${attempt} times`);
    for (const { id } of leads) {
      if (underWay.has(id)) violations.push(`${id} in two requests at once`);
      if (settled.has(id)) violations.push(`${id} asked about after its verdict`);
      underWay.add(id);
    }
  }

  async function answer(leads: readonly LeadToJudge[], call: number, signal: AbortSignal): Promise<Attempt> {
    await clock.sleep(1 + chance('latency', call) * 2_000, signal);
    const fate = behaved ? 1 : chance('call', call);
    if (fate > 0.99 && !behaved)
      throw new AiPausedError('Wait.', new Date(clock.now().getTime() + chance('pause', call) * HOUR));
    if (fate > 0.985 && !behaved) throw new AiRefusedError('Refused.');
    const fault = faultOf(fate);
    if (fault?.code === 'TIMEOUT') await clock.sleep(TIMEOUT, signal);
    if (fault) return { verdicts: new Map(), fault, outcome: outcomeOf(fault), tokens: NO_TOKENS };
    const named = leads.filter(({ company }) => behaved || chance('named', call, String(company)) > 0.1);
    const verdicts = new Map(
      named.map(({ id, company }) => [id, verdictOf(id, behaved || chance('quote', call, String(company)) > 0.1)]),
    );
    const tokens = { inputTokens: leads.length, outputTokens: 2 * leads.length, thoughtTokens: 1 };
    return { verdicts, fault: WITHOUT_FAULT, outcome: 'ok', tokens };
  }

  const send: SendRequest = (leads, attempt, signal) => {
    calls += 1;
    begin(leads, attempt);
    return answer(leads, calls, signal).finally(() => {
      callsUnderWay -= 1;
      for (const { id } of leads) underWay.delete(id);
    });
  };
  const options = {
    provider: 'GEMINI' as const,
    sendsTo: null,
    check: async () => null,
    growsWithin: chance('starts small') > 0.5 ? TIMEOUT : null,
    model: 'gemini-simulated',
    batchSize,
    concurrency,
    clock,
    random: () => chance('jitter', calls),
  };
  let classifier = promptClassifier(() => send, options);

  return {
    ...classifier,
    get nextBatchSize() {
      return classifier.nextBatchSize;
    },
    classify: (offer, leads, asking) => classifier.classify(offer, leads, asking),
    violations,
    behave() {
      behaved = true;
    },
    forgetCalls() {
      // The limiter is gone with its process, too.
      classifier = promptClassifier(() => send, options);
      callsUnderWay = 0;
      underWay.clear();
    },
  };
}

function faultOf(fate: number): CallFault | null {
  let left = fate;
  for (const { share, code, ...delay } of FAULTS) {
    left -= share;
    if (left < 0) return { code, message: 'Scripted.', ...delay };
  }
  return null;
}

function outcomeOf({ code }: CallFault): Attempt['outcome'] {
  return code === 'UNUSABLE_REPLY' ? 'unusable' : (code.toLowerCase() as Attempt['outcome']);
}

function verdictOf(id: string, grounded: boolean) {
  const rest = { reasoning: `Judged ${id}.`, evidence: [], grounded, model: 'gemini-simulated-1' };
  return { intent: 'HIGH', confidence: 'LIKELY', ...rest } as const;
}
