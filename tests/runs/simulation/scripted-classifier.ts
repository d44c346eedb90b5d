import type { Clock } from '../../../src/clock.js';
import {
  AiPausedError,
  AiRefusedError,
  type Asking,
  type Classification,
  type IntentAnswer,
  type IntentClassifier,
  type LeadToJudge,
  NO_TOKENS,
} from '../../../src/domain/intent-classifier.js';
import type { Chance } from './chance.js';

const HOUR = 60 * 60 * 1_000;

export type ScriptedClassifier = IntentClassifier & {
  /** Where the engine broke its side of the port. */
  readonly violations: readonly string[];
  /** From now on every lead is answered at once. */
  behave(): void;
  /** Calls that were under way are gone with their process. */
  forgetCalls(): void;
};

/**
 * Answers, fails, pauses, refuses and breaks by chance, and holds the run engine to its side of the port: no more calls
 * at once than agreed, none larger than agreed, no lead in two of them, none about a lead in `settled`.
 */
export function scriptedClassifier(chance: Chance, clock: Clock, settled: ReadonlySet<string>): ScriptedClassifier {
  const batchSize = 1 + Math.floor(chance('batch size') * 5);
  const concurrency = 1 + Math.floor(chance('concurrency') * 5);
  const violations: string[] = [];
  const underWay = new Set<string>();
  let callsUnderWay = 0;
  let calls = 0;
  let behaved = false;

  function begin(leads: readonly LeadToJudge[]): void {
    callsUnderWay += 1;
    if (callsUnderWay > concurrency) violations.push(`${callsUnderWay} calls at once`);
    if (leads.length > batchSize) violations.push(`${leads.length} leads in a call`);
    for (const { id } of leads) {
      if (underWay.has(id)) violations.push(`${id} in two calls at once`);
      if (settled.has(id)) violations.push(`${id} asked about after its verdict`);
      underWay.add(id);
    }
  }

  function end(leads: readonly LeadToJudge[]): void {
    callsUnderWay -= 1;
    for (const { id } of leads) underWay.delete(id);
  }

  async function answer(leads: readonly LeadToJudge[], call: number, signal: AbortSignal) {
    await clock.sleep(1 + chance('latency', call) * 2_000, signal);
    const fate = behaved ? 1 : chance('call', call);
    if (fate < 0.02) throw new AiPausedError('Wait.', new Date(clock.now().getTime() + chance('pause', call) * HOUR));
    if (fate < 0.03) throw new AiRefusedError('Refused.');
    return new Map(
      leads.map(({ id, company }) => [id, answerOf(id, behaved ? 1 : chance('lead', call, String(company)))]),
    );
  }

  async function ask(leads: readonly LeadToJudge[], call: number, asking: Asking): Promise<Classification> {
    try {
      await asking.beforeRequest();
      const answers = await answer(leads, call, asking.signal);
      const tokens = { inputTokens: leads.length, outputTokens: 2 * leads.length, thoughtTokens: 1 };
      return { answers, tokens, interruption: null };
    } catch (interruption) {
      return { answers: new Map(), tokens: { ...NO_TOKENS, inputTokens: 1 }, interruption };
    }
  }

  return {
    provider: 'LOCAL',
    model: null,
    promptVersion: 'simulated',
    sendsTo: null,
    check: async () => null,
    batchSize,
    nextBatchSize: batchSize,
    concurrency,
    estimate: () => NO_TOKENS,
    violations,
    behave() {
      behaved = true;
    },
    forgetCalls() {
      callsUnderWay = 0;
      underWay.clear();
    },
    async classify(_, leads, asking) {
      calls += 1;
      const call = calls;
      if (!behaved && chance('broken', call) < 0.01) throw new Error('The classifier broke.');
      begin(leads);
      return ask(leads, call, asking).finally(() => end(leads));
    },
  };
}

function answerOf(id: string, fate: number): IntentAnswer {
  if (fate < 0.15) return { ok: false, failure: { code: 'UNUSABLE_REPLY', message: 'No answer.', attempts: 6 } };
  const intent = fate < 0.4 ? 'LOW' : fate < 0.7 ? 'MEDIUM' : 'HIGH';
  const confidence = fate < 0.55 ? 'GUESS' : 'FIRM';
  const rest = { reasoning: `Judged ${id}.`, evidence: [], grounded: true, model: null };
  return { ok: true, verdict: { intent, confidence, ...rest } };
}
