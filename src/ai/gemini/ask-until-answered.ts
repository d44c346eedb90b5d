import type { Clock } from '../../clock.js';
import type { AiUsage, Classification, IntentAnswer, IntentVerdict, LeadToJudge } from '../intent-classifier.js';
import type { Ask, Attempt } from './ask-gemini.js';
import { backoffMs } from './backoff.js';
import type { Fault } from './fault.js';

const MAX_ATTEMPTS = 6;

/** Time and chance, for the waits between attempts. */
export type Pacing = { readonly clock: Clock; readonly random: () => number };

type Round = { readonly leads: readonly LeadToJudge[]; readonly attempt: number };

type Settled = {
  readonly answers: Map<string, IntentAnswer>;
  /** Verdicts that lean on a quote that is not there, until the lead's next one. */
  readonly ungrounded: Map<string, IntentVerdict>;
};

/**
 * Asks about the leads, and again about those without an answer, until each has one or was asked about six times. A
 * verdict that leans on a quote that is not there is no answer until a second one came; it stands where none does.
 * Throws what `ask` throws, and the signal's reason when it is aborted.
 */
export async function askUntilAnswered(
  ask: Ask,
  leads: readonly LeadToJudge[],
  { clock, random }: Pacing,
  signal: AbortSignal,
): Promise<Classification> {
  const settled: Settled = { answers: new Map(), ungrounded: new Map() };
  let usage: AiUsage = { requests: 0, inputTokens: 0, outputTokens: 0 };
  const rounds: Round[] = leads.length === 0 ? [] : [{ leads, attempt: 1 }];
  for (let round = rounds.shift(); round; round = rounds.shift()) {
    signal.throwIfAborted();
    const result = await ask(round.leads, round.attempt, signal);
    usage = addUsage(usage, result.usage);
    const unanswered = settle(settled, round, result);
    if (unanswered.length === 0) continue;
    await clock.sleep(backoffMs(result.fault, round.attempt, random()), signal);
    rounds.push(...nextRounds(unanswered, round.attempt + 1, result));
  }
  return { answers: settled.answers, usage };
}

/** Writes down what a round brought; answers the leads that are to be asked about again. */
function settle({ answers, ungrounded }: Settled, round: Round, { verdicts, fault }: Attempt): LeadToJudge[] {
  for (const [id, verdict] of verdicts) {
    if (verdict.grounded || ungrounded.has(id)) answers.set(id, { ok: true, verdict });
    else ungrounded.set(id, verdict);
  }
  const unanswered = round.leads.filter(({ id }) => !answers.has(id));
  if (round.attempt < MAX_ATTEMPTS) return unanswered;
  for (const { id } of unanswered) answers.set(id, lastAnswer(ungrounded.get(id), fault));
  return [];
}

/** One lead's text may have spoilt the reply for all: then each is asked about by itself. */
function nextRounds(leads: readonly LeadToJudge[], attempt: number, { verdicts, fault }: Attempt): Round[] {
  const spoilt = verdicts.size === 0 && (fault.code === 'BLOCKED' || fault.code === 'UNUSABLE_REPLY');
  return spoilt ? leads.map((lead) => ({ leads: [lead], attempt })) : [{ leads, attempt }];
}

function lastAnswer(verdict: IntentVerdict | undefined, { code, message }: Fault): IntentAnswer {
  if (verdict) return { ok: true, verdict };
  return {
    ok: false,
    failure: {
      code,
      message: `${message} Asked ${MAX_ATTEMPTS} times; the next run asks again.`,
      attempts: MAX_ATTEMPTS,
    },
  };
}

function addUsage(sum: AiUsage, call: AiUsage): AiUsage {
  return {
    requests: sum.requests + call.requests,
    inputTokens: sum.inputTokens + call.inputTokens,
    outputTokens: sum.outputTokens + call.outputTokens,
  };
}
